package io.recscope.engine.recommend;

import java.util.function.IntFunction;

/// One step of a [Pipeline] after the model: a pure function of the request and the ranking so far.
///
/// What it needs besides — knobs, popularity, item vectors — is given to its constructor. Thread-safe.
public interface Stage {

    /// The stage's name in traces.
    String name();

    /// Ranks anew.
    ///
    /// @param ranking all items that can be recommended, best first
    Outcome apply(Request request, Ranking ranking);

    /// What a stage made of a ranking.
    ///
    /// @param ranking may leave items out and bring in others
    /// @param notes for an item of the ranking why it stands there; asked only for items that reach the list
    record Outcome(Ranking ranking, IntFunction<String> notes) {}
}
