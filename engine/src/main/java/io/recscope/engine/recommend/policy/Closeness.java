package io.recscope.engine.recommend.policy;

import io.recscope.engine.metric.ItemFeatures;

/// How alike two items are: 1 for the same, 0 for unrelated ones or where nothing is known. Over any set of items it
/// is a positive semidefinite kernel. Thread-safe.
@FunctionalInterface
interface Closeness {

    /// At most 1; below 0 for items of opposite meaning.
    double of(int a, int b);

    /// The measure an analyst chose: the Jaccard index of features, or the cosine of meanings.
    static Closeness of(Diversity.Likeness likeness, Facts facts) {
        return switch (likeness) {
            case FEATURES -> {
                ItemFeatures features = facts.features();
                yield (a, b) -> features.known(a) && features.known(b) ? 1 - features.distance(a, b) : 0;
            }
            case MEANING -> facts.meaning()::likeness;
        };
    }
}
