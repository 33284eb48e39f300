package io.recscope.views.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [Front]: the unchanged as a square, the front with names and intervals, what is dominated pale behind it.
record FrontPlot(Pen pen) {
    static final Role UNCHANGED = Role.S2;
    static final Role BEST = Role.S1;
    static final Role DOMINATED = Role.MUTED;
    /// Of dots that have a group: they stand out.
    static final Role MARKED = Role.S3;
    static final int PALE = 110;

    private static final Shape DOT = new Ellipse2D.Double(-5, -5, 10, 10);
    private static final Shape SMALL = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
    private static final Shape SQUARE = new Rectangle2D.Double(-5.5, -5.5, 11, 11);
    private static final Shape DIAMOND = diamond(8);

    /// What is drawn alike; the last is drawn on top.
    private record Group(List<Scatter.Dot> dots, Color color, Shape shape) {}

    XYPlot of(Front chart) {
        List<Group> groups = groups(chart);
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (int i = 0; i < groups.size(); i++) {
            XYSeries series = new XYSeries(i, false, true);
            groups.get(i)
                    .dots()
                    .forEach(dot -> series.add(dot.x().value(), dot.y().value()));
            data.addSeries(series);
            renderer.setSeriesPaint(i, groups.get(i).color());
            renderer.setSeriesShape(i, groups.get(i).shape());
        }
        renderer.setDefaultToolTipGenerator(
                (set, row, item) -> told(chart, groups.get(row).dots().get(item)));
        renderer.setURLGenerator(
                (set, row, item) -> groups.get(row).dots().get(item).name());
        XYPlot plot = pen.calm(new XYPlot(
                data, axis(chart.x(), chart, Scatter.Dot::x), axis(chart.y(), chart, Scatter.Dot::y), renderer));
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(pen.color(Role.GRID));
        plot.setDomainGridlineStroke(Pen.HAIR);
        renderer.addAnnotation(new Overlay((g2, plane) -> drawFront(g2, plane, chart)), Layer.BACKGROUND);
        plot.addAnnotation(new Overlay((g2, plane) -> drawNames(g2, plane, chart)));
        return plot;
    }

    private List<Group> groups(Front chart) {
        List<Scatter.Dot> best = chart.best();
        List<Scatter.Dot> marked =
                chart.tried().stream().filter(dot -> !dot.group().isEmpty()).toList();
        List<Scatter.Dot> pale = chart.tried().stream()
                .filter(dot -> !best.contains(dot) && !marked.contains(dot))
                .toList();
        List<Scatter.Dot> named = best.stream()
                .filter(dot -> !dot.equals(chart.unchanged()) && !marked.contains(dot))
                .toList();
        return List.of(
                new Group(pale, pen.tint(DOMINATED, PALE), SMALL),
                new Group(named, pen.color(BEST), DOT),
                new Group(List.of(chart.unchanged()), pen.color(UNCHANGED), SQUARE),
                new Group(marked, pen.color(MARKED), DIAMOND));
    }

    private static Shape diamond(double half) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(0, -half);
        diamond.lineTo(half, 0);
        diamond.lineTo(0, half);
        diamond.lineTo(-half, 0);
        diamond.closePath();
        return diamond;
    }

    private static String told(Front chart, Scatter.Dot dot) {
        return dot.name() + " · " + chart.x().name() + " " + chart.x().form().format(dot.x()) + " · "
                + chart.y().name() + " " + chart.y().form().format(dot.y());
    }

    private ValueAxis axis(Axis axis, Front chart, Function<Scatter.Dot, Measured> side) {
        List<Measured> whole = named(chart).map(side).toList();
        DoubleStream ends = whole.stream().flatMapToDouble(value -> DoubleStream.of(value.low(), value.high()));
        DoubleStream middles = chart.tried().stream().map(side).mapToDouble(Measured::value);
        ValueAxis made = pen.axis(axis);
        made.setRange(Extent.of(axis, DoubleStream.concat(ends, middles)));
        return made;
    }

    /// Those that get a name and whose intervals are drawn.
    private static Stream<Scatter.Dot> named(Front chart) {
        Stream<Scatter.Dot> marked =
                chart.tried().stream().filter(dot -> !dot.group().isEmpty());
        return Stream.concat(Stream.concat(Stream.of(chart.unchanged()), marked), chart.best().stream())
                .distinct()
                .filter(dot -> dot.x().defined() && dot.y().defined());
    }

    private void drawFront(Graphics2D g2, Overlay.Plane plane, Front chart) {
        g2.setStroke(Pen.WHISKER);
        named(chart).forEach(dot -> {
            g2.setPaint(pen.tint(dot.equals(chart.unchanged()) ? UNCHANGED : BEST, 120));
            double x = plane.x(dot.x().value());
            double y = plane.y(dot.y().value());
            g2.draw(new Line2D.Double(plane.x(dot.x().low()), y, plane.x(dot.x().high()), y));
            g2.draw(new Line2D.Double(
                    x, plane.y(dot.y().low()), x, plane.y(dot.y().high())));
        });
        Path2D line = new Path2D.Double();
        for (Scatter.Dot dot : chart.best()) {
            double x = plane.x(dot.x().value());
            double y = plane.y(dot.y().value());
            if (line.getCurrentPoint() == null) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        g2.setPaint(pen.color(BEST));
        g2.setStroke(Pen.LINE);
        g2.draw(line);
    }

    private void drawNames(Graphics2D g2, Overlay.Plane plane, Front chart) {
        Labels.Room room = new Labels.Room(plane.area());
        named(chart).forEach(dot -> {
            double x = plane.x(dot.x().value());
            double y = plane.y(dot.y().value());
            room.take(x, y, 6);
            room.spare(plane.x(dot.x().low()), y, plane.x(dot.x().high()), y);
            room.spare(x, plane.y(dot.y().low()), x, plane.y(dot.y().high()));
        });
        chart.tried().stream()
                .filter(dot -> dot.x().defined() && dot.y().defined())
                .forEach(dot -> spare(room, plane, dot, dot));
        List<Scatter.Dot> best = chart.best();
        for (int i = 1; i < best.size(); i++) {
            spare(room, plane, best.get(i - 1), best.get(i));
        }
        g2.setFont(pen.small());
        g2.setPaint(pen.color(Role.TEXT));
        named(chart)
                .forEach(dot -> room.write(
                        g2,
                        Pen.shortened(dot.name()),
                        plane.x(dot.x().value()),
                        plane.y(dot.y().value())));
    }

    private static void spare(Labels.Room room, Overlay.Plane plane, Scatter.Dot from, Scatter.Dot to) {
        room.spare(
                plane.x(from.x().value()),
                plane.y(from.y().value()),
                plane.x(to.x().value()),
                plane.y(to.y().value()));
    }
}
