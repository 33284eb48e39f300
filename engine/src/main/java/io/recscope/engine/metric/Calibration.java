package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.LOWER;

import java.util.OptionalDouble;

/// Miscalibration: how far the categories of the list are from those of the user's history.
///
/// The Kullback–Leibler divergence `Σ p(c) ln(p(c) / q'(c))` in nats, where `p` is the distribution of
/// categories over the input's events, `q` over the entries among the first `k`, and `q' = (1 − α) q + α p`
/// with α = .01. An item spreads its weight of 1 equally over its categories; events and entries without
/// category are left out. 0 is perfectly calibrated, `ln 100 = 4.605` the worst. Undefined when the catalog has
/// no categories, or the history or the list has none. Source: Steck, RecSys 2018.
public final class Calibration implements ListMetric {
    private static final double ALPHA = 0.01;

    private final ItemFeatures features;
    private final int categories;

    /// @param categories number of categories of the catalog
    public Calibration(ItemFeatures features, int categories) {
        this.features = features;
        this.categories = categories;
    }

    @Override
    public Definition definition() {
        return new Definition(
                "calibration",
                "Miscalibration",
                "sum over categories of p ln(p / (.99 q + .01 p)), p of the history, q of the list",
                "p divides by the history's events with a category, q by the listed items with one",
                "0 to ln 100 = 4.605, in nats",
                LOWER,
                "the history or the list has no category",
                "Steck, RecSys 2018");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        if (!features.areCategories()) {
            return OptionalDouble.empty();
        }
        double[] wanted = new double[categories];
        double[] shown = new double[categories];
        int events = 0;
        for (int event = 0; event < list.input().size(); event++) {
            events += features.addTo(wanted, list.input().item(event));
        }
        int entries = 0;
        for (int rank = 0; rank < list.length(k); rank++) {
            entries += features.addTo(shown, list.item(rank));
        }
        if (events == 0 || entries == 0) {
            return OptionalDouble.empty();
        }
        double divergence = 0;
        for (int c = 0; c < categories; c++) {
            double p = wanted[c] / events;
            double q = (1 - ALPHA) * shown[c] / entries + ALPHA * p;
            divergence += p > 0 ? p * Math.log(p / q) : 0;
        }
        return OptionalDouble.of(Math.max(0, divergence));
    }
}
