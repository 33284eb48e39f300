package io.recscope.engine.recommend.policy;

/// Where an item stands in the order of popularity: items sorted by training events, the most chosen first, and cut
/// where the first half of all events is reached, and four fifths.
public enum Tier {
    /// The most chosen items, which together hold half of the events.
    HEAD,
    /// Those behind them, up to four fifths of the events.
    MIDDLE,
    /// All others, those never chosen included: the same as [io.recscope.engine.metric.TailShare] counts.
    TAIL
}
