package io.recscope.views.chart;

import java.util.List;

/// Grouped bars from zero, one group a category, one bar in it a series.
///
/// @param value the axis along the bars; linear, because a bar's length is its value
/// @param series each with one value a category
public record Bars(Heading heading, Axis value, List<String> categories, List<Series> series, Direction direction)
        implements Chart {

    /// Which way bars grow.
    public enum Direction {
        UP,
        /// To the right, the first category on top: for long names.
        RIGHT
    }

    /// One value a category.
    public record Series(String name, List<Measured> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public Bars {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        Distinct.check("categories", categories);
        Distinct.check("series", series.stream().map(Series::name).toList());
        if (value.scale() == Axis.Scale.LOG) {
            throw new IllegalArgumentException("bars have no logarithmic axis: their length would mean nothing");
        }
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException(one.name() + " has "
                        + one.values().size() + " values for " + categories.size() + " categories");
            }
        }
    }
}
