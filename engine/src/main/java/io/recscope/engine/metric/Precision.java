package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.HIGHER;

import java.util.OptionalDouble;

/// Precision: the share of the `k` places that hold a relevant item.
///
/// The denominator is `k`, also when the list is shorter, so a model gains nothing by listing less. Range `[0,
/// 1]`. Undefined without relevant items, where it could only be zero. Source: Herlocker et al., TOIS 2004.
public final class Precision implements ListMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "precision",
                "Precision",
                "relevant items among the first k / k",
                "k, also when fewer items are listed",
                "0 to 1",
                HIGHER,
                "the user has no relevant item",
                "Herlocker et al., TOIS 22(1), 2004");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        return list.relevance().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) list.hits(k) / k);
    }
}
