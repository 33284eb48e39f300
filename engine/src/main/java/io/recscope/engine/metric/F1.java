package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.HIGHER;

import java.util.OptionalDouble;

/// F1: the harmonic mean of [Precision] and [Recall] of one list.
///
/// `2·P·R / (P + R)`, which is `2·hits / (k + relevant)`; 0 when nothing was hit. It is taken for each user and
/// then averaged, which is not the F1 of the averages. Range `[0, 1]`. Undefined without relevant items.
/// Source: van Rijsbergen, Information Retrieval, 1979.
public final class F1 implements ListMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "f1",
                "F1",
                "2 P R / (P + R) of the user's precision and recall, 0 when both are 0",
                "precision plus recall; in full, 2 hits / (k + relevant items)",
                "0 to 1",
                HIGHER,
                "the user has no relevant item",
                "van Rijsbergen, Information Retrieval, 1979");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        int relevant = list.relevance().size();
        return relevant == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * list.hits(k) / ((double) k + relevant));
    }
}
