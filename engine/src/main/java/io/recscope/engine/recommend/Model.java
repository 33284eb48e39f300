package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;

/// A fitted model: gives every item of its catalog a score for a history. Immutable and thread-safe.
///
/// Some hold native memory, so whoever fits or loads a model closes it, unless the workshop keeps it
/// ([Workshop#keeps]); after that it is not asked any more.
///
/// Scores of two histories need not be comparable. Equal scores are ordered by the lower item index, everywhere.
public interface Model extends AutoCloseable {

    ModelSpec spec();

    /// Number of items of the catalog it was fitted on.
    int items();

    /// Scores every item; items of the history are scored like any other.
    ///
    /// @param history may be empty or of a user the model never saw
    /// @param scores receives `items()` finite numbers, or −∞ for an item the model can say nothing of; its
    ///     former contents are ignored
    void score(UserHistory history, float[] scores);

    /// All that was learned, for storing; [ModelSpec#restore] takes it back.
    Weights weights();

    /// Gives native memory back; once more does nothing.
    @Override
    default void close() {}
}
