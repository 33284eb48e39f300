package io.recscope.views.chart;

import java.util.List;

/// How many values fall into each bin, with marks such as the median.
public record Histogram(Heading heading, Axis x, Axis y, List<Bin> bins, List<Mark> marks) implements Chart {

    /// Values from `from` (inclusive) to `to` (exclusive).
    public record Bin(double from, double to, long count) {
        public Bin {
            if (!(from < to) || count < 0) {
                throw new IllegalArgumentException("no bin: " + from + " to " + to + ", " + count);
            }
        }
    }

    /// A named position on the x axis.
    public record Mark(String name, double x) {}

    public Histogram {
        bins = List.copyOf(bins);
        marks = List.copyOf(marks);
    }
}
