package io.recscope.views.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [Force]: arrowheads side by side, the largest next to the output; names below, the largest first, as far as
/// there is room, each with a line to its part. The others' names are in the tooltips.
record ForcePlot(Pen pen) {
    private static final double HEAD = 44;
    private static final double THICK = 34;
    private static final double NOTCH = 6;
    private static final double TIER = Tiers.STEP;
    private static final int COLUMNS = 36;
    private static final double THIN = 2.5;

    /// A part where it lies on the axis.
    private record Push(String name, double from, double to, Role role) {
        double value() {
            return to - from;
        }
    }

    XYPlot of(Force chart) {
        List<Push> pushes = pushes(chart);
        ValueAxis x = pen.axis(chart.value());
        x.setRange(Extent.of(
                chart.value(),
                DoubleStream.concat(
                        DoubleStream.of(chart.parts().base(), chart.parts().output()),
                        pushes.stream().flatMapToDouble(push -> DoubleStream.of(push.from(), push.to())))));
        ValueAxis y = pen.axis(Axis.linear("", NumberForm.DECIMAL));
        y.setRange(new Range(0, 1));
        y.setVisible(false);
        XYPlot plot = pen.calm(new XYPlot(new XYSeriesCollection(), x, y, new XYLineAndShapeRenderer(false, false)));
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(4, 14, 2, 18));
        plot.addAnnotation(new Overlay((g2, plane) -> draw(g2, plane, chart, pushes)));
        return plot;
    }

    /// Those that raise end at the output one behind the other, those that lower begin there.
    private List<Push> pushes(Force chart) {
        Attributions.Ranked ranked = chart.parts().ranked(chart.most());
        List<Contribution> parts = new ArrayList<>(ranked.named());
        double left = chart.parts().unexplained();
        Contribution gap = Contribution.exact(pen.words().text("attribution.unexplained"), left);
        if (left != 0) {
            parts.add(gap);
        }
        List<Push> pushes = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            double at = chart.parts().output();
            List<Contribution> others = ranked.others().stream()
                    .filter(part -> Math.signum(part.value().value()) == sign)
                    .toList();
            Stream<Contribution> rest = others.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Contribution(
                            pen.words().text("attribution.others", others.size()), Contribution.sum(others)));
            List<Contribution> side = Stream.concat(
                            parts.stream()
                                    .filter(part -> Math.signum(part.value().value()) == sign),
                            rest)
                    .toList();
            for (Contribution part : side) {
                double next = at - part.value().value();
                Role role = sign < 0 ? Pen.DOWN : Pen.UP;
                pushes.add(new Push(part.name(), next, at, part.equals(gap) ? Role.MUTED : role));
                at = next;
            }
        }
        return pushes;
    }

    private void draw(Graphics2D g2, Overlay.Plane plane, Force chart, List<Push> pushes) {
        double top = plane.area().getMinY() + HEAD;
        for (Push push : pushes) {
            Path2D arrow = arrow(plane, push, top);
            g2.setPaint(pen.color(push.role()));
            g2.fill(arrow);
            g2.setPaint(pen.color(Role.GROUND));
            g2.setStroke(Pen.HAIR);
            g2.draw(arrow);
            plane.tips().tip(arrow, told(chart, push));
        }
        ends(g2, plane, chart, top);
        names(g2, plane, chart, pushes, top + THICK);
    }

    private static String told(Force chart, Push push) {
        return push.name() + ": " + chart.value().form().signed(push.value());
    }

    private static Path2D arrow(Overlay.Plane plane, Push push, double top) {
        double from = plane.x(push.from());
        double to = plane.x(push.to());
        double notch = push.value() < 0 ? NOTCH : -NOTCH;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(from + notch, top);
        arrow.lineTo(to + notch, top);
        arrow.lineTo(to, top + THICK / 2);
        arrow.lineTo(to + notch, top + THICK);
        arrow.lineTo(from + notch, top + THICK);
        arrow.lineTo(from, top + THICK / 2);
        arrow.closePath();
        return arrow;
    }

    /// Output and base over the bar, on two heights when they are near each other.
    private void ends(Graphics2D g2, Overlay.Plane plane, Force chart, double top) {
        NumberForm form = chart.value().form();
        Rectangle2D output = end(
                plane,
                pen.words().text("attribution.output") + " "
                        + form.format(chart.parts().output()),
                pen.type().semiBold(Pen.SMALL),
                chart.parts().output(),
                top - TIER);
        String base = pen.words().text("attribution.base") + " "
                + form.format(chart.parts().base());
        Rectangle2D low = end(plane, base, pen.small(), chart.parts().base(), top - TIER);
        boolean near = low.intersects(output.getX() - 8, output.getY(), output.getWidth() + 16, output.getHeight());
        g2.setPaint(pen.color(Role.MUTED));
        g2.setStroke(Pen.DASHED);
        double x = plane.x(chart.parts().base());
        g2.draw(new Line2D.Double(x, near ? low.getMinY() - 2 : low.getMaxY(), x, top + THICK));
        if (near) {
            g2.setPaint(pen.color(Role.GROUND));
            g2.fill(output);
        }
        g2.setFont(pen.small());
        g2.setPaint(pen.color(Role.MUTED));
        write(g2, base, low, near ? -TIER : 0);
        g2.setFont(pen.type().semiBold(Pen.SMALL));
        g2.setPaint(pen.color(Role.TEXT));
        write(
                g2,
                pen.words().text("attribution.output") + " "
                        + form.format(chart.parts().output()),
                output,
                0);
        g2.setStroke(Pen.LINE);
        double out = plane.x(chart.parts().output());
        g2.draw(new Line2D.Double(out, top - 3, out, top + THICK + 3));
    }

    private static Rectangle2D end(Overlay.Plane plane, String text, Font font, double value, double y) {
        return Tiers.box(plane.area(), Labels.width(font, text), plane.x(value), y, 0.5);
    }

    private static void write(Graphics2D g2, String text, Rectangle2D box, double up) {
        TextUtils.drawAlignedString(
                text, g2, (float) box.getX(), (float) (box.getCenterY() + up), TextAnchor.CENTER_LEFT);
    }

    /// As many names as find room together, the largest parts first.
    private void names(Graphics2D g2, Overlay.Plane plane, Force chart, List<Push> pushes, double from) {
        List<Tiers.Text> texts = pushes.stream()
                .filter(push -> Math.abs(plane.x(push.to()) - plane.x(push.from())) >= THIN)
                .sorted(Comparator.comparingDouble((Push push) -> Math.abs(push.value()))
                        .reversed())
                .map(push -> {
                    String text = Pen.shortened(push.name(), COLUMNS) + " "
                            + chart.value().form().signed(push.value());
                    double middle = (plane.x(push.from()) + plane.x(push.to())) / 2;
                    return new Tiers.Text(text, Labels.width(pen.small(), text), middle);
                })
                .toList();
        g2.setFont(pen.small());
        g2.setStroke(Pen.HAIR);
        Tiers.most(texts, plane.area(), from, plane.x(chart.parts().output())).forEach((text, box) -> {
            g2.setPaint(pen.color(Role.MUTED));
            g2.draw(new Line2D.Double(text.x(), from + 2, text.x(), box.getMinY() + 1));
            g2.setPaint(pen.color(Role.TEXT));
            write(g2, text.text(), box, 0);
        });
    }
}
