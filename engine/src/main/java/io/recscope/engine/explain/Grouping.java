package io.recscope.engine.explain;

/// Which events count as one piece of evidence.
public enum Grouping {
    /// Each event for itself.
    EVENT,
    /// All events of one item.
    ITEM,
    /// All events whose items have the same first category.
    CATEGORY,
    /// All events whose items have the same first aspect, see [io.recscope.engine.recommend.policy.Aspects]: the same
    /// as by category where categories are known, else by groups of items of like meaning.
    ASPECT,
    /// Events that lie less than half an hour apart, one after another; in a dataset of positions not possible.
    SESSION,
    /// Two: the latest five, the user's short-term interest, and all before, the long-term one.
    TERM
}
