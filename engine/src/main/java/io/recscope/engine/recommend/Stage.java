package io.recscope.engine.recommend;

import java.util.function.IntFunction;

/// One step of a [Pipeline] after the model: a pure function of the pool and of how its candidates stand.
///
/// What it needs besides — knobs, popularity, item vectors — is given to its constructor. Thread-safe.
public interface Stage {

    /// The stage's name in traces.
    String name();

    /// Ranks anew.
    Outcome apply(Pool pool, Standing standing);

    /// What a stage made of a standing.
    ///
    /// @param standing may leave candidates out
    /// @param notes for a position why it stands there; asked only for candidates that reach the list
    record Outcome(Standing standing, IntFunction<String> notes) {}
}
