package io.recscope.views.chart;

import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// Draws [Histogram].
record HistogramPlot(Pen pen) {
    XYPlot of(Histogram chart) {
        boolean log = chart.y().scale() == Axis.Scale.LOG;
        double foot = log ? 0.7 : 0;
        XYIntervalSeries series = new XYIntervalSeries("", false, true);
        for (Histogram.Bin bin : chart.bins()) {
            double top = Math.max((double) bin.count(), foot);
            series.add((bin.from() + bin.to()) / 2, bin.from(), bin.to(), top, foot, top);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        ValueAxis x = pen.axis(chart.x());
        x.setRange(Extent.of(
                chart.x(), chart.bins().stream().flatMapToDouble(bin -> DoubleStream.of(bin.from(), bin.to()))));
        ValueAxis y = pen.axis(chart.y());
        double most =
                chart.bins().stream().mapToLong(Histogram.Bin::count).max().orElse(1);
        y.setRange(new Range(foot, log ? Math.max(most, 10) * 2.5 : Math.max(most, 1) * 1.16));
        XYPlot plot = pen.calm(new XYPlot(data, x, y, renderer(chart)));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(pen.color(Role.LINE));
        chart.marks().forEach(mark -> {
            ValueMarker line = new ValueMarker(mark.x(), pen.color(Role.MUTED), Pen.DASHED);
            plot.addDomainMarker(line);
        });
        plot.addAnnotation(new Overlay((g2, plane) -> {
            g2.setFont(pen.small());
            g2.setPaint(pen.color(Role.TEXT));
            for (int i = 0; i < chart.marks().size(); i++) {
                Histogram.Mark mark = chart.marks().get(i);
                double at = plane.x(mark.x());
                String text = mark.name() + " " + chart.x().form().format(mark.x());
                boolean left =
                        at + 8 + Labels.width(pen.small(), text) > plane.area().getMaxX();
                TextUtils.drawAlignedString(
                        text,
                        g2,
                        (float) (left ? at - 6 : at + 6),
                        (float) (plane.area().getMinY() + 2 + i * Pen.SMALL * 1.4),
                        left ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
            }
        }));
        return plot;
    }

    private XYBarRenderer renderer(Histogram chart) {
        XYBarRenderer renderer = new XYBarRenderer(0.03);
        renderer.setUseYInterval(true);
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setSeriesPaint(0, pen.color(Role.S1));
        NumberForm form = chart.x().form();
        renderer.setDefaultToolTipGenerator((data, row, item) -> {
            Histogram.Bin bin = chart.bins().get(item);
            return form.format(bin.from()) + " – " + form.format(bin.to()) + ": "
                    + NumberForm.COUNT.format((double) bin.count());
        });
        return renderer;
    }
}
