package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [LearningCurves]: a ring and a dashed line at the epoch that was kept, each model named where its
/// curve ends.
record LearningCurvesPlot(Pen pen) {
    private static final int DOTS = 40;

    /// One of the two panels.
    private record Panel(Axis axis, ToDoubleFunction<LearningCurves.Epoch> value) {

        /// Epochs without a value are passed over: the line joins those that have one.
        List<LearningCurves.Epoch> drawn(LearningCurves.Curve curve) {
            return curve.epochs().stream()
                    .filter(epoch -> Double.isFinite(value.applyAsDouble(epoch)))
                    .toList();
        }
    }

    CombinedDomainXYPlot of(LearningCurves chart) {
        ValueAxis epochs = pen.axis(Axis.linear(chart.epoch(), NumberForm.COUNT));
        int last = chart.curves().stream()
                .flatMap(curve -> curve.epochs().stream())
                .mapToInt(LearningCurves.Epoch::number)
                .max()
                .orElse(1);
        epochs.setRange(new Range(1 - 0.02 * last, last + 0.02 * last));
        double widest = chart.models().stream()
                .mapToDouble(model -> Labels.width(pen.small(), Pen.shortened(model)))
                .max()
                .orElse(0);
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(epochs);
        both.setGap(18);
        both.setInsets(new RectangleInsets(8, 2, 2, widest + 18));
        both.add(panel(chart, new Panel(chart.quality(), LearningCurves.Epoch::quality)), 3);
        both.add(panel(chart, new Panel(chart.loss(), LearningCurves.Epoch::loss)), 2);
        return both;
    }

    private XYPlot panel(LearningCurves chart, Panel panel) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (LearningCurves.Curve curve : chart.curves()) {
            XYSeries series = new XYSeries(curve.name(), false, true);
            panel.drawn(curve).forEach(e -> series.add(e.number(), panel.value().applyAsDouble(e)));
            data.addSeries(series);
        }
        ValueAxis y = pen.axis(panel.axis());
        y.setRange(Extent.of(panel.axis(), values(chart, panel)));
        XYPlot plot = pen.calm(new XYPlot(data, null, y, renderer(chart, panel)));
        for (LearningCurves.Curve curve : chart.curves()) {
            plot.addDomainMarker(
                    new ValueMarker(curve.best(), pen.tint(role(chart, curve), 150), Pen.DASHED), Layer.BACKGROUND);
        }
        plot.addAnnotation(new Overlay((g2, plane) -> {
            ring(g2, plane, chart, panel);
            nameEnds(g2, plane, chart, panel);
        }));
        return plot;
    }

    private static DoubleStream values(LearningCurves chart, Panel panel) {
        return chart.curves().stream().flatMap(curve -> curve.epochs().stream()).mapToDouble(panel.value());
    }

    private static Role role(LearningCurves chart, LearningCurves.Curve curve) {
        return Role.series(chart.models().indexOf(curve.model()));
    }

    private XYLineAndShapeRenderer renderer(LearningCurves chart, Panel panel) {
        boolean dots =
                chart.curves().stream().allMatch(curve -> panel.drawn(curve).size() <= DOTS);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, dots);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < chart.curves().size(); i++) {
            renderer.setSeriesPaint(i, pen.color(role(chart, chart.curves().get(i))));
            renderer.setSeriesStroke(i, Pen.LINE);
            renderer.setSeriesShape(i, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        }
        renderer.setDefaultToolTipGenerator((data, series, item) -> {
            LearningCurves.Curve curve = chart.curves().get(series);
            LearningCurves.Epoch epoch = panel.drawn(curve).get(item);
            return curve.name() + " · " + chart.epoch() + " " + epoch.number() + ": "
                    + panel.axis().form().format(panel.value().applyAsDouble(epoch));
        });
        return renderer;
    }

    private void ring(Graphics2D g2, Overlay.Plane plane, LearningCurves chart, Panel panel) {
        for (LearningCurves.Curve curve : chart.curves()) {
            for (LearningCurves.Epoch epoch : panel.drawn(curve)) {
                if (epoch.number() == curve.best()) {
                    double x = plane.x(epoch.number());
                    double y = plane.y(panel.value().applyAsDouble(epoch));
                    g2.setStroke(Pen.LINE);
                    g2.setPaint(pen.color(role(chart, curve)));
                    g2.draw(new Ellipse2D.Double(x - 6, y - 6, 12, 12));
                }
            }
        }
    }

    /// Names each model once, where the last of its curves ends.
    private void nameEnds(Graphics2D g2, Overlay.Plane plane, LearningCurves chart, Panel panel) {
        List<Labels.Beside> names = new ArrayList<>();
        for (String model : chart.models()) {
            chart.curves().stream()
                    .filter(curve -> curve.model().equals(model))
                    .filter(curve -> !panel.drawn(curve).isEmpty())
                    .reduce((first, second) -> second)
                    .ifPresent(curve -> {
                        double end =
                                panel.value().applyAsDouble(panel.drawn(curve).getLast());
                        names.add(new Labels.Beside(Pen.shortened(model), role(chart, curve), plane.y(end)));
                    });
        }
        Labels.column(g2, pen, names, plane.area().getMaxX() + 10, plane.area());
    }
}
