package io.recscope.engine.metric;

/// A formula that judges recommendation lists at a depth `k`. Implementations are immutable and thread-safe.
public sealed interface Metric permits ListMetric, SystemMetric {

    /// What is computed, in words and symbols, for whoever shows the value.
    Definition definition();
}
