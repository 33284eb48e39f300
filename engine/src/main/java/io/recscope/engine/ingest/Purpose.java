package io.recscope.engine.ingest;

/// What a table is about.
public enum Purpose {
    INTERACTIONS,
    ITEMS
}
