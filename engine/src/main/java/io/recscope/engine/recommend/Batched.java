package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;
import java.util.List;

/// A model that scores a few items for many histories at once faster than one history after another, as explanations
/// ask that thin out one history in many ways.
public interface Batched extends Model {

    /// Scores some items for each history, within 10⁻⁴ of what [#score] gives.
    ///
    /// @param histories of any users and lengths, in any order; empty ones too
    /// @param items dense ids below [#items()], in any order
    /// @return for each history, in order, a score for each item, in order; new arrays
    /// @throws IndexOutOfBoundsException when the model knows no such item
    float[][] scores(List<UserHistory> histories, int[] items);

    /// A model as one that scores many histories at once: itself when it can, else it is asked history by history,
    /// by as many threads as the machine has processors.
    ///
    /// Closing what is returned closes the model.
    static Batched of(Model model) {
        return model instanceof Batched batched ? batched : new HistoryByHistory(model);
    }
}
