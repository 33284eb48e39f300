package io.recscope.engine.quality;

/// A draft after a repair, and what the repair changed.
public record Repaired(Draft draft, Effect effect) {}
