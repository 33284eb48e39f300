package io.recscope.engine.explain.population;

import io.recscope.engine.recommend.policy.Tier;
import java.util.Comparator;
import java.util.List;

/// A recommended item, and what each feature of the user's history adds to its worth.
///
/// @param item dense item id
/// @param id in the source
/// @param title of the item, or its id
/// @param tier by popularity
/// @param feature of the item
/// @param parts by ascending numbers of features, each once
public record ExplainedItem(int item, String id, String title, Tier tier, Feature feature, List<Part> parts) {
    public ExplainedItem {
        parts = parts.stream()
                .sorted(Comparator.comparingInt(part -> part.feature().number()))
                .toList();
    }

    /// What a feature of the history adds.
    ///
    /// @param value its attribution
    /// @param error standard error of the value, 0 where it is exact, NaN where it is not known
    public record Part(Feature feature, double value, double error) {}
}
