package io.recscope.engine.workspace;

import io.recscope.engine.data.Clock;

/// What the workspace knows of a dataset without opening it.
///
/// @param id the workspace's number for it, never used again
/// @param name unique among the datasets that are not removed
/// @param description the analyst's own words, may be empty
/// @param digest see [io.recscope.engine.data.Dataset#digest()]; two datasets may have equal contents
public record DatasetInfo(
        int id,
        String name,
        String description,
        String digest,
        Clock clock,
        int rows,
        int users,
        int items,
        DatasetOrigin origin) {}
