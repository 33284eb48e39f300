package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [Forest]: a dot and its interval a row, the numbers beside it.
record ForestPlot(Pen pen) {
    XYPlot of(Forest chart) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (int i = 0; i < chart.rows().size(); i++) {
            XYSeries series = new XYSeries(i, false, true);
            series.add(chart.rows().get(i).difference().value(), i);
            data.addSeries(series);
            renderer.setSeriesPaint(i, pen.color(role(chart.rows().get(i).verdict())));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-4.5, -4.5, 9, 9));
        }
        renderer.setDefaultToolTipGenerator(
                (set, row, item) -> chart.rows().get(row).name() + ": " + numbers(chart, row));
        XYPlot plot = pen.calm(new XYPlot(data, differences(chart), names(chart), renderer));
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(pen.color(Role.GRID));
        plot.setDomainGridlineStroke(Pen.HAIR);
        plot.setRangeGridlinesVisible(false);
        plot.addDomainMarker(new ValueMarker(0, pen.color(Role.MUTED), Pen.HAIR), Layer.BACKGROUND);
        double widest = 0;
        for (int i = 0; i < chart.rows().size(); i++) {
            widest = Math.max(widest, Labels.width(pen.small(), numbers(chart, i)));
        }
        plot.setInsets(new RectangleInsets(4, 2, 2, widest + 24));
        renderer.addAnnotation(new Overlay((g2, plane) -> drawRows(g2, plane, chart)), Layer.BACKGROUND);
        return plot;
    }

    private static String numbers(Forest chart, int row) {
        return chart.difference().form().format(chart.rows().get(row).difference());
    }

    private static Role role(Forest.Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Role.BETTER;
            case WORSE -> Role.WORSE;
            case UNDECIDED -> Role.MUTED;
        };
    }

    private ValueAxis differences(Forest chart) {
        ValueAxis axis = pen.axis(chart.difference());
        axis.setRange(Extent.of(
                chart.difference(),
                DoubleStream.concat(
                        DoubleStream.of(0),
                        chart.rows().stream()
                                .flatMapToDouble(row -> DoubleStream.of(
                                        row.difference().low(), row.difference().high())))));
        return axis;
    }

    private SymbolAxis names(Forest chart) {
        SymbolAxis axis = new SymbolAxis(
                "", chart.rows().stream().map(row -> Pen.shortened(row.name())).toArray(String[]::new));
        pen.calm(axis);
        axis.setTickLabelPaint(pen.color(Role.TEXT));
        axis.setGridBandsVisible(false);
        axis.setRange(new Range(-0.6, chart.rows().size() - 0.4));
        axis.setInverted(true);
        return axis;
    }

    private void drawRows(Graphics2D g2, Overlay.Plane plane, Forest chart) {
        for (int i = 0; i < chart.rows().size(); i++) {
            Forest.Row row = chart.rows().get(i);
            double y = plane.y(i);
            if (row.difference().defined()) {
                g2.setPaint(pen.color(role(row.verdict())));
                g2.setStroke(Pen.LINE);
                g2.draw(new Line2D.Double(
                        plane.x(row.difference().low()),
                        y,
                        plane.x(row.difference().high()),
                        y));
            }
            g2.setFont(pen.small());
            g2.setPaint(pen.color(Role.TEXT));
            TextUtils.drawAlignedString(
                    numbers(chart, i), g2, (float) plane.area().getMaxX() + 14, (float) y, TextAnchor.CENTER_LEFT);
        }
    }
}
