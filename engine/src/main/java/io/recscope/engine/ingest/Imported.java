package io.recscope.engine.ingest;

import io.recscope.engine.data.Dataset;

/// A finished import.
public record Imported(Dataset dataset, ImportSummary summary) {}
