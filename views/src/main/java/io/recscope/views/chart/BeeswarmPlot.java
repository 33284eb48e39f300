package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// Draws [Beeswarm]; what the colours mean stands above it.
record BeeswarmPlot(Pen pen) {
    /// Pixels of height for each dot that a row may be high.
    static final int ROW_DOTS = 4;

    private static final double HEAD = 28;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    XYPlot of(Beeswarm chart) {
        Swarm swarm = Swarm.of(chart.features());
        ValueAxis values = pen.axis(chart.value());
        values.setRange(Extent.of(chart.value(), DoubleStream.of(swarm.least(), swarm.most())));
        List<String> names = chart.features().subList(0, chart.rows()).stream()
                .map(Beeswarm.Feature::name)
                .toList();
        XYPlot plot = new RowsPlane(pen).of(values, names, (g2, plane) -> draw(g2, plane, chart, swarm));
        plot.setInsets(new RectangleInsets(HEAD, 2, 2, 18));
        return plot;
    }

    private void draw(Graphics2D g2, Overlay.Plane plane, Beeswarm chart, Swarm swarm) {
        g2.setPaint(pen.color(Role.LINE));
        g2.setStroke(Pen.HAIR);
        double zero = plane.x(0);
        g2.draw(new Line2D.Double(
                zero, plane.area().getMinY(), zero, plane.area().getMaxY()));
        double diameter = diameter(plane, swarm);
        for (int row = 0; row < swarm.rows().size(); row++) {
            Beeswarm.Feature feature = chart.features().get(row);
            double[] ends = ends(feature);
            for (Swarm.Dot dot : swarm.rows().get(row)) {
                double value = feature.values().get(dot.user());
                Ellipse2D place = new Ellipse2D.Double(
                        plane.x(dot.attribution()) - diameter / 2,
                        plane.y(row) - dot.up() * diameter - diameter / 2,
                        diameter,
                        diameter);
                g2.setPaint(pen.color(role(value, ends)));
                g2.fill(place);
            }
        }
        tips(plane, chart, swarm);
        head(g2, plane, chart);
    }

    private static double diameter(Overlay.Plane plane, Swarm swarm) {
        double across = (plane.x(swarm.most()) - plane.x(swarm.least())) / swarm.across();
        double down = (plane.y(1) - plane.y(0))
                / (2 * swarm.half()
                        + 1.5 * swarm.half() / Swarm.tall(swarm.rows().size()));
        return swarm.most() > swarm.least() ? Math.min(across, down) : down;
    }

    private static Role role(double value, double[] ends) {
        if (Double.isNaN(value)) {
            return Role.LINE;
        }
        return Role.dot(ends[1] > ends[0] ? (value - ends[0]) / (ends[1] - ends[0]) : 0.5);
    }

    /// The values that get the outermost colours; a few outliers shall not make all others look alike.
    private static double[] ends(Beeswarm.Feature feature) {
        double[] sorted = feature.values().stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new double[] {0, 0};
        }
        double low = sorted[(int) (LOW * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil(HIGH * (sorted.length - 1))];
        return high > low ? new double[] {low, high} : new double[] {sorted[0], sorted[sorted.length - 1]};
    }

    private static void tips(Overlay.Plane plane, Beeswarm chart, Swarm swarm) {
        double half = (plane.y(1) - plane.y(0)) * 0.45;
        IntStream.range(0, swarm.rows().size()).forEach(row -> {
            Beeswarm.Feature feature = chart.features().get(row);
            double[] drawn = swarm.rows().get(row).stream()
                    .mapToDouble(Swarm.Dot::attribution)
                    .sorted()
                    .toArray();
            if (drawn.length > 0) {
                NumberForm form = chart.value().form();
                Line2D.Double place = new Line2D.Double(
                        plane.x(drawn[0]), plane.y(row) - half, plane.x(drawn[drawn.length - 1]), plane.y(row) + half);
                plane.tips()
                        .tip(
                                place,
                                feature.name() + ": " + form.format(feature.importance()) + " [" + form.signed(drawn[0])
                                        + ", " + form.signed(drawn[drawn.length - 1]) + "]");
            }
        });
    }

    private void head(Graphics2D g2, Overlay.Plane plane, Beeswarm chart) {
        double y = plane.area().getMinY() - HEAD / 2;
        boolean bare = chart.features().stream()
                .flatMap(feature -> feature.values().stream())
                .anyMatch(value -> value.isNaN());
        ColourKey key = new ColourKey(
                Arrays.stream(new Role[] {Role.V1, Role.V2, Role.V3, Role.V4, Role.V5})
                        .map(pen::color)
                        .toList(),
                pen.words().text("swarm.low"),
                pen.words().text("swarm.high"));
        double end = key.draw(g2, pen, plane.area().getMinX(), y);
        if (bare) {
            ColourKey none =
                    new ColourKey(List.of(pen.color(Role.LINE)), "", pen.words().text("swarm.none"));
            end = none.draw(g2, pen, end + 16, y);
        }
        int rest = chart.features().size() - chart.rows();
        if (rest > 0) {
            g2.setPaint(pen.color(Role.MUTED));
            String text = pen.words().text("swarm.rest", rest);
            if (end + 16 + Labels.width(pen.small(), text) <= plane.area().getMaxX()) {
                TextUtils.drawAlignedString(
                        text, g2, (float) plane.area().getMaxX(), (float) y, TextAnchor.CENTER_RIGHT);
            }
        }
    }
}
