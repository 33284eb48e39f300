package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/// Draws [River]: areas stacked on each other, parted by the colour of the ground, so that neighbours stay apart for
/// every eye.
record RiverPlot(Pen pen) {

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
            renderer.setSeriesPaint(i, pen.color(role(chart, i)));
        }
        renderer.setDefaultToolTipGenerator((set, stream, place) -> told(chart, stream, place));
        ValueAxis x = pen.axis(chart.x());
        double from = chart.at().isEmpty() ? 0 : chart.at().getFirst();
        double to = chart.at().isEmpty() ? 0 : chart.at().getLast();
        x.setRange(new Range(from, Math.max(to, from + 1)));
        ValueAxis y = pen.axis(Axis.linear("", NumberForm.PERCENT));
        y.setRange(new Range(0, 1));
        XYPlot plot = pen.calm(new XYPlot(data, x, y, renderer));
        plot.addAnnotation(new Overlay((g2, plane) -> part(g2, plane, chart)));
        new MarkLines(pen).add(plot, chart.marks());
        return plot;
    }

    private static String told(River chart, int stream, int place) {
        River.Stream one = chart.streams().get(stream);
        return one.name() + " · " + chart.x().form().format(chart.at().get(place)) + ": "
                + NumberForm.PERCENT.format(one.shares().get(place));
    }

    private void part(Graphics2D g2, Overlay.Plane plane, River chart) {
        double[] height = new double[chart.at().size()];
        g2.setPaint(pen.color(Role.GROUND));
        g2.setStroke(Pen.WHISKER);
        for (River.Stream stream : chart.streams().subList(0, chart.streams().size() - 1)) {
            Path2D line = new Path2D.Double();
            for (int place = 0; place < height.length; place++) {
                height[place] += stream.shares().get(place);
                double x = plane.x(chart.at().get(place));
                double y = plane.y(height[place]);
                if (place == 0) {
                    line.moveTo(x, y);
                } else {
                    line.lineTo(x, y);
                }
            }
            g2.draw(line);
        }
    }
}
