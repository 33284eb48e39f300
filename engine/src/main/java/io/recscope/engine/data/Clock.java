package io.recscope.engine.data;

/// What the time column of a dataset means.
public enum Clock {
    /// Milliseconds since 1970-01-01T00:00Z.
    TIME,
    /// A position only: larger is later, differences mean nothing, positions of two users cannot be compared.
    ORDER
}
