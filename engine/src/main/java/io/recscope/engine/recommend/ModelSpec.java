package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.work.Work;

/// The settings of a model: a record, so that equality, JSON and provenance come with it.
///
/// Fitting changes nothing but makes a [Model]; equal specifications fitted on equal data give equal models on one
/// machine. Every randomness takes its seed from the specification. Compact constructors reject nonsense with
/// [io.recscope.engine.fault.BadUsage].
public interface ModelSpec {

    /// The model's name in commands and files, for example `ease`.
    String kind();

    /// What the model is called beside others: its kind, unless its settings make something of it that a reader
    /// would want to tell from others of the kind.
    default String label() {
        return kind();
    }

    /// Learns from histories; looks at nothing else, so what a split hides stays hidden.
    ///
    /// @throws InterruptedException when `work` was cancelled
    Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException;

    /// The model that [Model#weights()] was taken from.
    ///
    /// @param data what it was fitted on
    Model restore(Weights weights, Interactions data, Workshop workshop);
}
