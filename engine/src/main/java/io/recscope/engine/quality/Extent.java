package io.recscope.engine.quality;

/// How large a dataset is.
///
/// @param rows interactions, derived ones included
/// @param derived rows that were derived and not read from a source: those without a line
/// @param users users, the anonymous one included
/// @param items items of the catalog
public record Extent(long rows, long derived, long users, long items) {}
