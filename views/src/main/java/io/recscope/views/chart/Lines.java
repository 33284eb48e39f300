package io.recscope.views.chart;

import java.util.List;

/// Lines over a number axis, with a band where values have intervals.
///
/// @param marks values that are worth seeing across the picture; often none
public record Lines(Heading heading, Axis x, Axis y, List<Line> lines, List<Mark> marks) implements Chart {

    /// A named line; its points are joined in the order given, an undefined one leaves a gap.
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    public record Point(double x, Measured y) {}

    public Lines {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        Distinct.check("lines", lines.stream().map(Line::name).toList());
    }

    /// Lines without marks.
    public Lines(Heading heading, Axis x, Axis y, List<Line> lines) {
        this(heading, x, y, lines, List.of());
    }
}
