package io.recscope.engine.ingest;

import io.recscope.engine.data.Clock;
import java.util.List;

/// What is to be imported and how: everything that must be known beforehand, so an equal plan gives an equal dataset.
///
/// @param interactions the table of interactions
/// @param items tables that describe items, may be empty; they are read first and their titles win
public record ImportPlan(Table interactions, List<Table> items) {
    public ImportPlan {
        items = List.copyOf(items);
    }

    /// What the times of the dataset will mean.
    public Clock clock() {
        return interactions.mapping().has(Role.TIME) ? Clock.TIME : Clock.ORDER;
    }
}
