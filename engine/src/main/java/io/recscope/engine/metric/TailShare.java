package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.DEPENDS;

import java.util.OptionalDouble;

/// Tail share: the part of the list that lies in the long tail.
///
/// Tail items are those outside the most popular ones that together hold 80 % of the training interactions, see
/// [Popularity]. The denominator is the number of listed items. Range `[0, 1]`. Undefined for an empty list.
/// Source: Abdollahpouri et al., RecSys 2017 (average percentage of long-tail items).
public final class TailShare implements ListMetric {
    private final Popularity popularity;

    public TailShare(Popularity popularity) {
        this.popularity = popularity;
    }

    @Override
    public Definition definition() {
        return new Definition(
                "tail",
                "Tail share",
                "listed items outside the most popular ones that hold 80 % of training / listed items",
                "the number of listed items among the first k",
                "0 to 1",
                DEPENDS,
                "nothing is listed",
                "Abdollahpouri, Burke and Mobasher, RecSys 2017");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        int n = list.length(k);
        if (n == 0) {
            return OptionalDouble.empty();
        }
        int tail = 0;
        for (int rank = 0; rank < n; rank++) {
            tail += popularity.isTail(list.item(rank)) ? 1 : 0;
        }
        return OptionalDouble.of((double) tail / n);
    }
}
