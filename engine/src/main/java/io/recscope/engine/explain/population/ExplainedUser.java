package io.recscope.engine.explain.population;

import java.util.List;

/// A user of the sample, and the first items that were recommended.
///
/// @param user dense user id
/// @param id in the source
/// @param items explained, in the order of the list; at least one
public record ExplainedUser(int user, String id, Activity activity, Outline outline, List<ExplainedItem> items) {
    public ExplainedUser {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("nothing explained for user " + id);
        }
    }

    /// The first recommendation.
    public ExplainedItem first() {
        return items.getFirst();
    }
}
