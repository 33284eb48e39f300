package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [Scatter]; names stand beside their dots where there is room, the rest is in the tooltips.
record ScatterPlot(Pen pen) {
    XYPlot of(Scatter chart) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (String group : chart.groups()) {
            int i = data.getSeriesCount();
            XYSeries series = new XYSeries(group, false, true);
            of(chart, group).forEach(dot -> series.add(dot.x().value(), dot.y().value()));
            data.addSeries(series);
            renderer.setSeriesPaint(i, pen.color(Role.series(i)));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-5, -5, 10, 10));
        }
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(pen.color(Role.GROUND));
        renderer.setDefaultOutlineStroke(Pen.HAIR);
        renderer.setUseFillPaint(false);
        renderer.setDefaultToolTipGenerator((set, row, item) -> {
            Scatter.Dot dot = of(chart, chart.groups().get(row)).get(item);
            return dot.name() + " · " + chart.x().name() + " "
                    + chart.x().form().format(dot.x()) + " · " + chart.y().name() + " "
                    + chart.y().form().format(dot.y());
        });
        ValueAxis x = pen.axis(chart.x());
        x.setRange(Extent.of(
                chart.x(), ends(chart.dots().stream().map(Scatter.Dot::x).toList())));
        ValueAxis y = pen.axis(chart.y());
        y.setRange(Extent.of(
                chart.y(), ends(chart.dots().stream().map(Scatter.Dot::y).toList())));
        XYPlot plot = pen.calm(new XYPlot(data, x, y, renderer));
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(pen.color(Role.GRID));
        plot.setDomainGridlineStroke(Pen.HAIR);
        plot.addAnnotation(new Overlay((g2, plane) -> {
            drawIntervals(g2, plane, chart);
            drawNames(g2, plane, chart);
        }));
        return plot;
    }

    private static List<Scatter.Dot> of(Scatter chart, String group) {
        return chart.dots().stream().filter(dot -> dot.group().equals(group)).toList();
    }

    private static DoubleStream ends(List<Measured> values) {
        return values.stream().flatMapToDouble(value -> DoubleStream.of(value.low(), value.high()));
    }

    private void drawIntervals(Graphics2D g2, Overlay.Plane plane, Scatter chart) {
        g2.setStroke(Pen.WHISKER);
        for (Scatter.Dot dot : chart.dots()) {
            g2.setPaint(pen.tint(Role.series(chart.groups().indexOf(dot.group())), 150));
            double x = plane.x(dot.x().value());
            double y = plane.y(dot.y().value());
            if (!dot.x().exact()) {
                g2.draw(new Line2D.Double(
                        plane.x(dot.x().low()), y, plane.x(dot.x().high()), y));
            }
            if (!dot.y().exact()) {
                g2.draw(new Line2D.Double(
                        x, plane.y(dot.y().low()), x, plane.y(dot.y().high())));
            }
        }
    }

    private void drawNames(Graphics2D g2, Overlay.Plane plane, Scatter chart) {
        Labels.Room room = new Labels.Room(plane.area());
        for (Scatter.Dot dot : chart.dots()) {
            room.take(plane.x(dot.x().value()), plane.y(dot.y().value()), 5);
        }
        g2.setFont(pen.small());
        g2.setPaint(pen.color(Role.TEXT));
        for (Scatter.Dot dot : chart.dots()) {
            room.write(
                    g2,
                    Pen.shortened(dot.name()),
                    plane.x(dot.x().value()),
                    plane.y(dot.y().value()));
        }
    }
}
