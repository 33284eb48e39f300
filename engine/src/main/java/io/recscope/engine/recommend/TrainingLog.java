package io.recscope.engine.recommend;

import java.util.List;

/// How a model learned that learns in epochs.
///
/// @param epochs in order; none when there was nothing to learn from
/// @param best number of the epoch whose state the model has, 0 when there was none
/// @param device what was computed on
/// @param notes what a reader should know, sentences; for example that the time was up, or that a loss was no number
public record TrainingLog(List<Epoch> epochs, int best, String device, List<String> notes) {
    public TrainingLog {
        epochs = List.copyOf(epochs);
        notes = List.copyOf(notes);
    }

    /// One pass through the histories.
    ///
    /// @param number from 1
    /// @param loss mean over all predicted events
    /// @param ndcg NDCG@10 of the choices that were set aside, NaN when it was not measured after this epoch
    /// @param hitRate share of them among the first ten, NaN when it was not measured
    /// @param seconds since the training began
    public record Epoch(int number, double loss, double ndcg, double hitRate, double seconds) {}

    /// Time that training took.
    public double seconds() {
        return epochs.isEmpty() ? 0 : epochs.getLast().seconds();
    }
}
