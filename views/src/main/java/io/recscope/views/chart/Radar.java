package io.recscope.views.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/// How some things do in several respects, a spoke each: in the middle nothing, at the rim the best that is shown.
///
/// @param spokes at least three
/// @param series each with one value a spoke, NaN where it is undefined
public record Radar(Heading heading, List<Spoke> spokes, List<Series> series) implements Chart {

    /// One respect.
    ///
    /// @param least whether small values are wanted
    public record Spoke(String name, NumberForm form, boolean least) {}

    /// What is measured of one thing; values are 0 or more.
    public record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public Radar {
        spokes = List.copyOf(spokes);
        series = List.copyOf(series);
        Distinct.check("spokes", spokes.stream().map(Spoke::name).toList());
        Distinct.check("series", series.stream().map(Series::name).toList());
        if (spokes.size() < 3) {
            throw new IllegalArgumentException("a radar of " + spokes.size() + " spokes encloses nothing");
        }
        for (Series one : series) {
            if (one.values().size() != spokes.size()) {
                throw new IllegalArgumentException(
                        one.name() + " has " + one.values().size() + " values for " + spokes.size() + " spokes");
            }
        }
    }

    /// The best value on a spoke, NaN when nothing is defined.
    public double best(int spoke) {
        DoubleStream values =
                series.stream().mapToDouble(one -> one.values().get(spoke)).filter(value -> !Double.isNaN(value));
        return (spokes.get(spoke).least() ? values.min() : values.max()).orElse(Double.NaN);
    }

    /// How far from the middle a value is, in `[0, 1]`: its share of the best, or of a metric of which little is
    /// wanted the best's share of it; 0 where it is undefined.
    public double reach(Series one, int spoke) {
        double value = one.values().get(spoke);
        double best = best(spoke);
        if (Double.isNaN(value)) {
            return 0;
        }
        if (value == best) {
            return 1;
        }
        double share = spokes.get(spoke).least() ? best / value : value / best;
        return Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
    }
}
