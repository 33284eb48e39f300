package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;

/// A model whose score of an item is a sum over what the history holds, each part of it fading with what came after,
/// so that every event's share of the score follows from a formula.
public interface Summed extends Model {

    /// What the score of one item is made of.
    ///
    /// @throws IndexOutOfBoundsException when the model knows no such item
    RecencySum sum(UserHistory history, int item);
}
