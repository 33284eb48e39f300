package io.recscope.views.chart;

import java.util.List;

/// Many things, each measured twice, beside the line on which both measurements are equal.
///
/// Without names and intervals, so that thousands have room; what a dot is called is said when it is pointed at.
///
/// @param points their keys are distinct
public record Cloud(Heading heading, Axis x, Axis y, List<Point> points) implements Chart {

    /// One thing.
    ///
    /// @param key what it is called
    /// @param verdict whether it is better on the vertical axis than on the horizontal one
    public record Point(String key, double x, double y, Forest.Verdict verdict) {}

    public Cloud {
        points = List.copyOf(points);
    }
}
