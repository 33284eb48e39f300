package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/// Draws [River]: areas stacked on each other, parted by the colour of the ground, so that neighbours stay apart for
/// every eye. JFreeChart's own areas show seams at each place, so they only carry the tooltips.
record RiverPlot(Pen pen) {
    /// Opacity of the line between two streams, of 255: where many moments stand close together, a full one
    /// would hide what it parts.
    private static final int SEAM = 110;

    /// The colour of a stream; what is left over is always the grey one.
    static Role role(River chart, int stream) {
        boolean rest = chart.rest() && stream == chart.streams().size() - 1;
        return rest ? Role.S8 : Role.series(stream);
    }

    XYPlot of(River chart) {
        DefaultTableXYDataset data = new DefaultTableXYDataset();
        StackedXYAreaRenderer2 renderer = new StackedXYAreaRenderer2();
        renderer.setRoundXCoordinates(false);
        renderer.setOutline(false);
        for (int i = 0; i < chart.streams().size(); i++) {
            River.Stream stream = chart.streams().get(i);
            XYSeries series = new XYSeries(stream.name(), true, false);
            for (int place = 0; place < chart.at().size(); place++) {
                series.add(chart.at().get(place), stream.shares().get(place));
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, pen.tint(role(chart, i), 0));
        }
        renderer.setDefaultToolTipGenerator((set, stream, place) -> told(chart, stream, place));
        ValueAxis x = pen.axis(chart.x());
        double from = chart.at().isEmpty() ? 0 : chart.at().getFirst();
        double to = chart.at().isEmpty() ? 0 : chart.at().getLast();
        x.setRange(new Range(from, Math.max(to, from + 1)));
        ValueAxis y = pen.axis(Axis.linear("", NumberForm.PERCENT));
        y.setRange(new Range(0, 1));
        XYPlot plot = pen.calm(new XYPlot(data, x, y, renderer));
        renderer.addAnnotation(new Overlay((g2, plane) -> fill(g2, plane, chart)), Layer.BACKGROUND);
        new MarkLines(pen).add(plot, chart.marks());
        return plot;
    }

    private static String told(River chart, int stream, int place) {
        River.Stream one = chart.streams().get(stream);
        return one.name() + " · " + chart.x().form().format(chart.at().get(place)) + ": "
                + NumberForm.PERCENT.format(one.shares().get(place));
    }

    /// From the top to the ground, so that each stream covers what is below the one above it without a seam.
    private void fill(Graphics2D g2, Overlay.Plane plane, River chart) {
        for (int stream = chart.streams().size() - 1; stream >= 0 && !chart.at().isEmpty(); stream--) {
            Path2D surface = surface(plane, chart, stream);
            Path2D area = new Path2D.Double(surface);
            area.lineTo(plane.x(chart.at().getLast()), plane.y(0));
            area.lineTo(plane.x(chart.at().getFirst()), plane.y(0));
            area.closePath();
            g2.setPaint(pen.color(role(chart, stream)));
            g2.fill(area);
            g2.setPaint(pen.tint(Role.GROUND, SEAM));
            g2.setStroke(Pen.HAIR);
            g2.draw(surface);
        }
    }

    /// The upper edge of a stream.
    private static Path2D surface(Overlay.Plane plane, River chart, int stream) {
        Path2D line = new Path2D.Double();
        for (int place = 0; place < chart.at().size(); place++) {
            int at = place;
            double height = chart.streams().subList(0, stream + 1).stream()
                    .mapToDouble(one -> one.shares().get(at))
                    .sum();
            double x = plane.x(chart.at().get(place));
            double y = plane.y(height);
            if (place == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        return line;
    }
}
