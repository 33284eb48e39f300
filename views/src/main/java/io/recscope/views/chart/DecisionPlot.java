package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/// Draws [Decision]: a line passes through a row from below to above and moves by what the feature adds.
record DecisionPlot(Pen pen) {
    private static final int PALE = 90;

    XYPlot of(Decision chart) {
        List<double[]> ways =
                chart.paths().stream().map(path -> way(chart, path)).toList();
        ValueAxis values = pen.axis(chart.value());
        values.setRange(Extent.of(chart.value(), ways.stream().flatMapToDouble(Arrays::stream)));
        XYPlot plot = new RowsPlane(pen).of(values, names(chart), (g2, plane) -> draw(g2, plane, chart, ways));
        double base = chart.paths().getFirst().base();
        if (chart.paths().stream().allMatch(path -> path.base() == base)) {
            plot.addDomainMarker(new ValueMarker(base, pen.color(Role.MUTED), Pen.DASHED), Layer.BACKGROUND);
        }
        return plot;
    }

    /// Number of paths with a colour of their own.
    static int apart(Decision chart) {
        return Math.min(Decision.COLOURED, chart.paths().size());
    }

    static Role role(Decision chart, int path) {
        return path < apart(chart) ? Role.series(path) : Role.MUTED;
    }

    private List<String> names(Decision chart) {
        List<String> names = new ArrayList<>();
        List<Integer> order = chart.byImportance();
        for (int row = 0; row < chart.rows(); row++) {
            names.add(chart.features().get(order.get(row)));
        }
        if (chart.others() > 0) {
            names.set(names.size() - 1, pen.words().text("attribution.others", chart.others()));
        }
        return names;
    }

    /// The values between the rows: the output first, the base last.
    private static double[] way(Decision chart, Decision.Path path) {
        List<Integer> order = chart.byImportance();
        double[] way = new double[chart.rows() + 1];
        way[0] = path.output();
        for (int row = 0; row < chart.rows(); row++) {
            way[row + 1] = way[row] - path.parts().get(order.get(row));
        }
        way[chart.rows()] = path.base();
        return way;
    }

    private void draw(Graphics2D g2, Overlay.Plane plane, Decision chart, List<double[]> ways) {
        for (int path = ways.size() - 1; path >= 0; path--) {
            double[] way = ways.get(path);
            boolean own = path < apart(chart);
            Path2D line = new Path2D.Double();
            for (int i = way.length - 1; i >= 0; i--) {
                double x = plane.x(way[i]);
                double y = plane.y(i - 0.5);
                if (i == way.length - 1) {
                    line.moveTo(x, y);
                } else {
                    line.lineTo(x, y);
                }
            }
            g2.setPaint(own ? pen.color(role(chart, path)) : pen.tint(Role.MUTED, PALE));
            g2.setStroke(own ? Pen.LINE : Pen.HAIR);
            g2.draw(line);
            for (int i = 0; i < way.length && own; i++) {
                double radius = i == 0 ? 4.5 : 2;
                g2.fill(new Ellipse2D.Double(
                        plane.x(way[i]) - radius, plane.y(i - 0.5) - radius, 2 * radius, 2 * radius));
            }
            tips(plane, chart, path, way);
        }
    }

    private void tips(Overlay.Plane plane, Decision chart, int path, double[] way) {
        NumberForm form = chart.value().form();
        List<String> names = names(chart);
        String name = chart.paths().get(path).name();
        plane.tips()
                .tip(
                        new Rectangle2D.Double(plane.x(way[0]) - 5, plane.y(-0.5) - 5, 10, 10),
                        name + " · " + pen.words().text("attribution.output") + ": " + form.format(way[0]));
        for (int row = 0; row < names.size(); row++) {
            double x = plane.x((way[row] + way[row + 1]) / 2);
            plane.tips()
                    .tip(
                            new Rectangle2D.Double(x - 5, plane.y(row) - 5, 10, 10),
                            name + " · " + names.get(row) + ": " + form.signed(way[row] - way[row + 1]));
        }
    }
}
