package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.HIGHER;

import java.util.OptionalDouble;

/// Normalised discounted cumulative gain: gains of the relevant items shown, the less the further down, over
/// the best possible.
///
/// `Σ gain(rank) / log2(rank + 1)` over ranks `1 … k`, divided by the same sum for the ideal list of `min(k,
/// relevant)` entries. Gains are taken as they are (linear, 1 for binary relevance). Range `[0, 1]`. A list
/// shorter than `k` gains nothing at the missing ranks. Undefined without relevant items. Source: Järvelin and
/// Kekäläinen, TOIS 2002.
public final class Ndcg implements ListMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "ndcg",
                "NDCG",
                "sum over ranks r = 1..k of gain(r) / log2(r + 1), over the same sum of the ideal list",
                "the discounted gain of the best possible list of min(k, number of relevant items) entries",
                "0 to 1",
                HIGHER,
                "the user has no relevant item",
                "Järvelin and Kekäläinen, TOIS 20(4), 2002");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        if (list.relevance().isEmpty()) {
            return OptionalDouble.empty();
        }
        double dcg = 0;
        for (int rank = 0; rank < list.length(k); rank++) {
            double gain = list.gain(rank);
            if (gain > 0) {
                dcg += gain / Relevance.log2(rank + 2);
            }
        }
        return OptionalDouble.of(dcg / list.relevance().idealDcg(k));
    }
}
