package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.HIGHER;

import java.util.OptionalDouble;

/// Recall: the share of the relevant items that are among the first `k`.
///
/// The denominator is the number of all relevant items, also when it exceeds `k`, so the best possible value
/// may be below 1. Range `[0, 1]`. Undefined without relevant items. Source: Herlocker et al., TOIS 2004.
public final class Recall implements ListMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "recall",
                "Recall",
                "relevant items among the first k / relevant items",
                "the number of the user's relevant items, not capped at k",
                "0 to 1",
                HIGHER,
                "the user has no relevant item",
                "Herlocker et al., TOIS 22(1), 2004");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        int relevant = list.relevance().size();
        return relevant == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) list.hits(k) / relevant);
    }
}
