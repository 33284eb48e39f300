package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// Draws [Waterfall]: each bar begins where the one above it ends; the numbers stand beside the rows.
record WaterfallPlot(Pen pen) {
    private static final double THICK = 0.58;

    private enum Kind {
        TOTAL,
        PART,
        UNEXPLAINED
    }

    /// A row: from where the value was to where the part takes it.
    private record Step(String name, double from, Measured part, Kind kind) {
        boolean total() {
            return kind == Kind.TOTAL;
        }

        double to() {
            return from + part.value();
        }
    }

    XYPlot of(Waterfall chart) {
        List<Step> steps = steps(chart);
        ValueAxis values = pen.axis(chart.value());
        values.setRange(Extent.of(
                chart.value(),
                steps.stream()
                        .flatMapToDouble(step -> DoubleStream.of(
                                step.from(),
                                step.to(),
                                step.from() + step.part().low(),
                                step.from() + step.part().high()))));
        double widest = steps.stream()
                .mapToDouble(step -> Labels.width(pen.small(), number(chart, step)))
                .max()
                .orElse(0);
        XYPlot plot = new RowsPlane(pen)
                .of(values, steps.stream().map(Step::name).toList(), (g2, plane) -> draw(g2, plane, chart, steps));
        plot.setInsets(new RectangleInsets(4, 2, 2, widest + 24));
        return plot;
    }

    private List<Step> steps(Waterfall chart) {
        Attributions parts = chart.parts();
        Attributions.Ranked ranked = parts.ranked(chart.most());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(pen.words().text("attribution.base"), parts.base(), Measured.exact(0), Kind.TOTAL));
        for (Contribution part : ranked.named()) {
            steps.add(new Step(part.name(), steps.getLast().to(), part.value(), Kind.PART));
        }
        if (!ranked.others().isEmpty()) {
            String name = pen.words().text("attribution.others", ranked.others().size());
            steps.add(new Step(name, steps.getLast().to(), Contribution.sum(ranked.others()), Kind.PART));
        }
        if (parts.unexplained() != 0) {
            Measured left = Measured.exact(parts.unexplained());
            steps.add(new Step(
                    pen.words().text("attribution.unexplained"), steps.getLast().to(), left, Kind.UNEXPLAINED));
        }
        steps.add(new Step(pen.words().text("attribution.output"), parts.output(), Measured.exact(0), Kind.TOTAL));
        return steps;
    }

    private static String number(Waterfall chart, Step step) {
        NumberForm form = chart.value().form().even();
        return step.total() ? form.format(step.from()) : form.signed(step.part());
    }

    private void draw(Graphics2D g2, Overlay.Plane plane, Waterfall chart, List<Step> steps) {
        double thick = THICK * (plane.y(1) - plane.y(0));
        line(g2, plane, chart.parts().base());
        for (int row = 0; row < steps.size(); row++) {
            Step step = steps.get(row);
            double y = plane.y(row);
            if (step.total()) {
                g2.setPaint(pen.color(Role.TEXT));
                g2.fill(new Ellipse2D.Double(plane.x(step.from()) - 4.5, y - 4.5, 9, 9));
            } else {
                bar(g2, plane, step, y, thick);
            }
            if (row > 0) {
                double x = plane.x(step.from());
                g2.setPaint(pen.color(Role.MUTED));
                g2.setStroke(Pen.HAIR);
                g2.draw(new Line2D.Double(x, plane.y(row - 1.0) + thick / 2, x, y - thick / 2));
            }
            g2.setFont(step.total() ? pen.type().semiBold(Pen.SMALL) : pen.small());
            g2.setPaint(pen.color(Role.TEXT));
            TextUtils.drawAlignedString(
                    number(chart, step), g2, (float) plane.area().getMaxX() + 14, (float) y, TextAnchor.CENTER_LEFT);
            plane.tips()
                    .tip(
                            new Rectangle2D.Double(
                                    plane.area().getMinX(),
                                    y - thick / 2,
                                    plane.area().getWidth(),
                                    thick),
                            step.name() + ": " + number(chart, step));
        }
    }

    private void line(Graphics2D g2, Overlay.Plane plane, double base) {
        g2.setPaint(pen.color(Role.MUTED));
        g2.setStroke(Pen.DASHED);
        double x = plane.x(base);
        g2.draw(new Line2D.Double(x, plane.area().getMinY(), x, plane.area().getMaxY()));
    }

    private void bar(Graphics2D g2, Overlay.Plane plane, Step step, double y, double thick) {
        double from = plane.x(step.from());
        double to = plane.x(step.to());
        double width = Math.max(Math.abs(to - from), 1);
        Role push = step.part().value() < 0 ? Pen.DOWN : Pen.UP;
        g2.setPaint(pen.color(step.kind() == Kind.UNEXPLAINED ? Role.MUTED : push));
        g2.fill(new Rectangle2D.Double(Math.min(from, to), y - thick / 2, width, thick));
        if (!step.part().exact()) {
            double low = plane.x(step.from() + step.part().low());
            double high = plane.x(step.from() + step.part().high());
            g2.setPaint(pen.color(Role.TEXT));
            g2.setStroke(Pen.WHISKER);
            g2.draw(new Line2D.Double(low, y, high, y));
            g2.draw(new Line2D.Double(low, y - 3, low, y + 3));
            g2.draw(new Line2D.Double(high, y - 3, high, y + 3));
        }
    }
}
