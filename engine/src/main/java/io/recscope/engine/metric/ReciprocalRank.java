package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.HIGHER;

import java.util.OptionalDouble;

/// Reciprocal rank of the first relevant item; its mean over users is MRR.
///
/// `1 / rank` with ranks from 1, and 0 when no relevant item is among the first `k`. Range `[0, 1]`. Undefined
/// without relevant items. Source: Voorhees, TREC-8, 1999.
public final class ReciprocalRank implements ListMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "mrr",
                "MRR",
                "1 / rank of the first relevant item, 0 when none is among the first k",
                "the rank, counted from 1",
                "0 to 1",
                HIGHER,
                "the user has no relevant item",
                "Voorhees, TREC-8, 1999");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        if (list.relevance().isEmpty()) {
            return OptionalDouble.empty();
        }
        for (int rank = 0; rank < list.length(k); rank++) {
            if (list.gain(rank) > 0) {
                return OptionalDouble.of(1.0 / (rank + 1));
            }
        }
        return OptionalDouble.of(0);
    }
}
