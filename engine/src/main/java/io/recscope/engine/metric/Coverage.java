package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.DEPENDS;

import java.util.OptionalDouble;

/// Catalog coverage: the share of the catalog that is shown to anybody.
///
/// Distinct items in the lists cut at `k`, over all items of the catalog, trained on or not. Range `(0, 1]`. It
/// grows with the number of users, so only equal sets of users can be compared. Undefined when nothing is
/// listed. Source: Ge, Delgado-Battenfeld and Jannach, RecSys 2010.
public final class Coverage implements SystemMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "coverage",
                "Catalog coverage",
                "distinct items in all lists / items of the catalog",
                "all items of the catalog, trained on or not",
                "above 0 to 1",
                DEPENDS,
                "nothing is listed",
                "Ge, Delgado-Battenfeld and Jannach, RecSys 2010");
    }

    @Override
    public OptionalDouble value(int[] exposure) {
        int shown = 0;
        for (int count : exposure) {
            shown += count > 0 ? 1 : 0;
        }
        return shown == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) shown / exposure.length);
    }
}
