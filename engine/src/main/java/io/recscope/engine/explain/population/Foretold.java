package io.recscope.engine.explain.population;

import io.recscope.engine.recommend.policy.Tier;

/// What a surrogate tree foretells of the first recommendation.
public enum Foretold {
    /// The feature of the item, such as its category.
    FEATURE,
    /// Whether the item is of the tail.
    TAIL;

    /// The label of an item.
    String label(ExplainedItem item) {
        return switch (this) {
            case FEATURE -> item.feature().name();
            case TAIL -> item.tier() == Tier.TAIL ? "tail" : "not tail";
        };
    }
}
