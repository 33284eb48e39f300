package io.recscope.views.chart;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [Lines]: each is named at its end, so the eye need not travel to a legend.
record LinesPlot(Pen pen) {
    private static final int DOTS = 40;

    XYPlot of(Lines chart) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (Lines.Line line : chart.lines()) {
            XYSeries series = new XYSeries(line.name(), false, true);
            line.points()
                    .forEach(point -> series.add(
                            point.x(), point.y().defined() ? point.y().value() : Double.NaN));
            data.addSeries(series);
        }
        XYLineAndShapeRenderer renderer = renderer(chart);
        for (int i = 0; i < chart.lines().size(); i++) {
            addBands(renderer, chart.lines().get(i), i);
        }
        ValueAxis x = pen.axis(chart.x());
        x.setRange(Extent.of(chart.x(), points(chart).mapToDouble(Lines.Point::x)));
        ValueAxis y = pen.axis(chart.y());
        y.setRange(Extent.of(
                chart.y(),
                DoubleStream.concat(
                        points(chart).flatMapToDouble(p -> DoubleStream.of(p.y().low(), p.y().high())),
                        chart.marks().stream()
                                .filter(mark -> mark.axis() == Mark.On.Y)
                                .mapToDouble(Mark::value))));
        XYPlot plot = pen.calm(new XYPlot(data, x, y, renderer));
        nameEnds(plot, chart);
        new MarkLines(pen).add(plot, chart.marks());
        return plot;
    }

    private static Stream<Lines.Point> points(Lines chart) {
        return chart.lines().stream().flatMap(line -> line.points().stream());
    }

    private XYLineAndShapeRenderer renderer(Lines chart) {
        boolean dots = chart.lines().stream().allMatch(line -> line.points().size() <= DOTS);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, dots);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDefaultToolTipGenerator((data, series, item) -> {
            Lines.Line line = chart.lines().get(series);
            Lines.Point point = line.points().get(item);
            return line.name() + " · " + chart.x().form().format(point.x()) + ": "
                    + chart.y().form().format(point.y());
        });
        for (int i = 0; i < chart.lines().size(); i++) {
            renderer.setSeriesPaint(i, pen.color(Role.series(i)));
            renderer.setSeriesStroke(i, Pen.LINE);
            renderer.setSeriesShape(i, new Ellipse2D.Double(-3, -3, 6, 6));
        }
        return renderer;
    }

    private void addBands(XYLineAndShapeRenderer renderer, Lines.Line line, int series) {
        List<Lines.Point> run = new ArrayList<>();
        for (Lines.Point point : line.points()) {
            if (point.y().defined()) {
                run.add(point);
            } else {
                addBand(renderer, run, series);
                run.clear();
            }
        }
        addBand(renderer, run, series);
    }

    private void addBand(XYLineAndShapeRenderer renderer, List<Lines.Point> run, int series) {
        if (run.size() < 2 || run.stream().allMatch(point -> point.y().exact())) {
            return;
        }
        double[] outline = new double[run.size() * 4];
        for (int i = 0; i < run.size(); i++) {
            Lines.Point point = run.get(i);
            int back = outline.length - 2 * i - 2;
            outline[2 * i] = point.x();
            outline[2 * i + 1] = point.y().high();
            outline[back] = point.x();
            outline[back + 1] = point.y().low();
        }
        renderer.addAnnotation(
                new XYPolygonAnnotation(outline, Pen.HAIR, pen.tint(Role.GROUND, 0), pen.tint(Role.series(series), 36)),
                Layer.BACKGROUND);
    }

    private void nameEnds(XYPlot plot, Lines chart) {
        List<Mark> levels =
                chart.marks().stream().filter(mark -> mark.axis() == Mark.On.Y).toList();
        double widest = Stream.concat(
                        chart.lines().stream().map(Lines.Line::name),
                        levels.stream().map(Mark::name))
                .mapToDouble(name -> Labels.width(pen.small(), Pen.shortened(name)))
                .max()
                .orElse(0);
        plot.setInsets(new RectangleInsets(8, 2, 2, widest + 18));
        plot.addAnnotation(new Overlay((g2, plane) -> {
            List<Labels.Beside> names = new ArrayList<>();
            for (int i = 0; i < chart.lines().size(); i++) {
                Lines.Line line = chart.lines().get(i);
                List<Lines.Point> drawn =
                        line.points().stream().filter(p -> p.y().defined()).toList();
                if (!drawn.isEmpty()) {
                    double y = plane.y(drawn.getLast().y().value());
                    names.add(new Labels.Beside(Pen.shortened(line.name()), Role.series(i), y));
                }
            }
            levels.forEach(mark ->
                    names.add(new Labels.Beside(Pen.shortened(mark.name()), Role.MUTED, plane.y(mark.value()))));
            Labels.column(g2, pen, names, plane.area().getMaxX() + 10, plane.area());
        }));
    }
}
