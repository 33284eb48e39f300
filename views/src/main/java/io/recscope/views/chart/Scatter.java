package io.recscope.views.chart;

import java.util.List;

/// Named points on two number axes, coloured by group.
public record Scatter(Heading heading, Axis x, Axis y, List<Dot> dots) implements Chart {

    /// One point with its name.
    ///
    /// @param group what it is one of; empty for no group
    public record Dot(String name, String group, Measured x, Measured y) {}

    public Scatter {
        dots = List.copyOf(dots);
    }

    /// The distinct groups, in order of appearance.
    public List<String> groups() {
        return dots.stream().map(Dot::group).distinct().toList();
    }
}
