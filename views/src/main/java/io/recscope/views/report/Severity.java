package io.recscope.views.report;

/// How much something matters.
public enum Severity {
    /// Figures are wrong if nothing is done.
    GRAVE,
    /// Figures may be wrong.
    CAUTION,
    /// Worth knowing.
    NOTE
}
