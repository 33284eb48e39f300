package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.HIGHER;

import java.util.OptionalDouble;

/// Average precision: precision at each rank that holds a relevant item, averaged; its mean over users is MAP.
///
/// `Σ precision@r` over the ranks `r ≤ k` of relevant items, divided by `min(k, relevant)`, so that a perfect
/// list has 1 at every `k`. Relevance counts as yes or no. Range `[0, 1]`. Undefined without relevant items.
/// Source: Buckley and Voorhees, SIGIR 2000; the cap at `k` as in common use.
public final class AveragePrecision implements ListMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "map",
                "MAP",
                "sum of precision@r over the ranks r <= k of relevant items / min(k, relevant items)",
                "the smaller of k and the number of the user's relevant items",
                "0 to 1",
                HIGHER,
                "the user has no relevant item",
                "Buckley and Voorhees, SIGIR 2000");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        int relevant = list.relevance().size();
        if (relevant == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int rank = 0; rank < list.length(k); rank++) {
            if (list.gain(rank) > 0) {
                sum += (double) list.hits(rank + 1) / (rank + 1);
            }
        }
        return OptionalDouble.of(sum / Math.min(k, relevant));
    }
}
