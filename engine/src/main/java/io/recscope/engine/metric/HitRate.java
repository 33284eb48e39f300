package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.HIGHER;

import java.util.OptionalDouble;

/// Hit rate: whether at least one relevant item is among the first `k`.
///
/// 1 or 0 for each user; the mean is the share of users who were served. With one relevant item a user it
/// equals recall. Undefined without relevant items. Source: Deshpande and Karypis, TOIS 2004.
public final class HitRate implements ListMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "hit",
                "Hit rate",
                "1 when a relevant item is among the first k, else 0",
                "none for one user; the mean divides by the users with a relevant item",
                "0 to 1",
                HIGHER,
                "the user has no relevant item",
                "Deshpande and Karypis, TOIS 22(1), 2004");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        return list.relevance().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(list.hits(k) > 0 ? 1 : 0);
    }
}
