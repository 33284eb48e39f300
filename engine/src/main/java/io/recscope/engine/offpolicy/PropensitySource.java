package io.recscope.engine.offpolicy;

/// Where the propensities of a log come from.
public enum PropensitySource {
    /// The logging policy wrote them down.
    LOGGED,
    /// They were estimated from how often each item was shown on each day.
    ESTIMATED,
    /// There are none yet.
    MISSING
}
