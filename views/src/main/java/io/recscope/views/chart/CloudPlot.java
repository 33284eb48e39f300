package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [Cloud]: dots one can see through, so that many in one place are darker.
record CloudPlot(Pen pen) {
    private static final Shape DOT = new Ellipse2D.Double(-3, -3, 6, 6);
    private static final int CLEAR = 95;

    XYPlot of(Cloud chart) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        List<Forest.Verdict> verdicts = List.of(Forest.Verdict.values());
        List<List<Cloud.Point>> groups = verdicts.stream()
                .map(verdict -> chart.points().stream()
                        .filter(point -> point.verdict() == verdict)
                        .toList())
                .toList();
        for (int i = 0; i < groups.size(); i++) {
            XYSeries series = new XYSeries(i, false, true);
            groups.get(i).forEach(point -> series.add(point.x(), point.y()));
            data.addSeries(series);
            renderer.setSeriesPaint(i, pen.tint(role(verdicts.get(i)), CLEAR));
            renderer.setSeriesShape(i, DOT);
        }
        renderer.setDefaultToolTipGenerator((set, row, item) -> {
            Cloud.Point point = groups.get(row).get(item);
            return point.key() + " · " + chart.x().name() + " "
                    + chart.x().form().format(point.x()) + " · " + chart.y().name() + " "
                    + chart.y().form().format(point.y());
        });
        renderer.setURLGenerator((set, row, item) -> groups.get(row).get(item).key());
        XYPlot plot = pen.calm(new XYPlot(data, axis(chart.x(), chart), axis(chart.y(), chart), renderer));
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(pen.color(Role.GRID));
        plot.setDomainGridlineStroke(Pen.HAIR);
        renderer.addAnnotation(new Overlay(this::drawEqual), Layer.BACKGROUND);
        return plot;
    }

    static Role role(Forest.Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Role.BETTER;
            case WORSE -> Role.WORSE;
            case UNDECIDED -> Role.MUTED;
        };
    }

    private ValueAxis axis(Axis axis, Cloud chart) {
        ValueAxis made = pen.axis(axis);
        DoubleStream all = chart.points().stream().flatMapToDouble(point -> DoubleStream.of(point.x(), point.y()));
        made.setRange(Extent.of(axis, all));
        return made;
    }

    private void drawEqual(Graphics2D g2, Overlay.Plane plane) {
        double low = plane.xAxis().getLowerBound();
        double high = plane.xAxis().getUpperBound();
        g2.setPaint(pen.color(Role.LINE));
        g2.setStroke(Pen.DASHED);
        g2.draw(new Line2D.Double(plane.x(low), plane.y(low), plane.x(high), plane.y(high)));
    }
}
