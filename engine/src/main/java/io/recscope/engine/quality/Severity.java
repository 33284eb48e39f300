package io.recscope.engine.quality;

/// How much a finding matters for what is learned from the data.
public enum Severity {
    /// Worth knowing; nothing is wrong.
    INFO,
    /// May mislead a model or a metric.
    WARNING,
    /// Will mislead unless it is repaired.
    SERIOUS
}
