package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.DEPENDS;

import java.util.OptionalDouble;

/// Novelty: how surprising the listed items are on average, by their share in training.
///
/// The mean of `−log2(n(item) / N)` over the entries among the first `k`, where `n` counts the item's training
/// interactions and `N` all of them. An item never trained on is taken as met once, so the unit stays finite
/// bits. Range `[0, log2 N]`. Undefined for an empty list or an empty training set. Source: Zhou et al., PNAS
/// 2010.
public final class Novelty implements ListMetric {
    private final Popularity popularity;

    public Novelty(Popularity popularity) {
        this.popularity = popularity;
    }

    @Override
    public Definition definition() {
        return new Definition(
                "novelty",
                "Novelty",
                "mean of -log2(training interactions of the item / all training interactions)",
                "the number of listed items among the first k",
                "0 to log2 of the training interactions, in bits",
                DEPENDS,
                "nothing is listed, or nothing was trained on",
                "Zhou et al., PNAS 107(10), 2010");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        int n = list.length(k);
        if (n == 0 || popularity.total() == 0) {
            return OptionalDouble.empty();
        }
        double bits = 0;
        for (int rank = 0; rank < n; rank++) {
            int count = Math.max(1, popularity.count(list.item(rank)));
            bits += Relevance.log2((double) popularity.total() / count);
        }
        return OptionalDouble.of(bits / n);
    }
}
