package io.recscope.engine.explain.population;

/// How much a user did, next to all users with a history: cut at the first and the second third of the lengths of
/// their histories. Users of equal length are together, in the lighter class.
public enum Activity {
    LIGHT,
    MEDIUM,
    HEAVY
}
