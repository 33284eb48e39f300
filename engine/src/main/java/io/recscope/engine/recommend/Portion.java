package io.recscope.engine.recommend;

/// How much of a network learns when it goes on from what it knows.
public enum Portion {
    /// Everything.
    ALL,
    /// What ties items to the network: the reading of their texts, their own vectors, and how much the long-term
    /// interest counts. What lies between events stays, bit by bit.
    ADAPTER
}
