package io.recscope.views.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.renderer.PaintScale;

/// The colours of the cells of a [HeatMap], and of the text upon them.
///
/// @param least the value with the lowest shade
/// @param most the value with the highest
record HeatShades(Pen pen, HeatMap.Shading shading, double least, double most) implements PaintScale {
    static HeatShades of(Pen pen, HeatMap chart) {
        double[] defined = chart.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double least = defined.length == 0 ? 0 : defined[0];
        double most = defined.length == 0 ? 1 : defined[defined.length - 1];
        return switch (chart.shading()) {
            case LEAST_TO_MOST -> new HeatShades(pen, chart.shading(), least, most);
            case AROUND_ZERO -> {
                double end = Math.max(Math.abs(least), Math.abs(most));
                yield new HeatShades(pen, chart.shading(), -end, end);
            }
        };
    }

    @Override
    public double getLowerBound() {
        return least;
    }

    @Override
    public double getUpperBound() {
        return most;
    }

    @Override
    public Paint getPaint(double value) {
        if (Double.isNaN(value)) {
            return pen.tint(Role.GRID, 90);
        }
        return switch (shading) {
            case LEAST_TO_MOST -> pen.color(Role.shade(share(value)));
            case AROUND_ZERO -> pen.push(most > 0 ? value / most : 0);
        };
    }

    /// The colour of text upon the cell of a value.
    Color upon(double value) {
        if (Double.isNaN(value)) {
            return pen.color(Role.MUTED);
        }
        return switch (shading) {
            case LEAST_TO_MOST -> pen.color(Role.upon(Role.shade(share(value))));
            case AROUND_ZERO -> pen.color(Role.TEXT);
        };
    }

    private double share(double value) {
        return most > least ? (value - least) / (most - least) : 0.5;
    }
}
