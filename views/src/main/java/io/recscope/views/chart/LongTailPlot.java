package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [LongTail]: counts above, cumulative share below, over one axis of ranks.
record LongTailPlot(Pen pen) {
    private static final double LINE_HEIGHT = Pen.SMALL * 1.35;
    private static final double STEP = 1.005;

    /// A stretch of ranks.
    private record Segment(String name, double from, double to, long things, double share) {}

    CombinedDomainXYPlot of(LongTail chart) {
        ValueAxis rank = pen.axis(Axis.log(pen.words().text("longtail.rank", chart.things()), NumberForm.COUNT));
        rank.setRange(new Range(0.9, Math.max(10, chart.counts().size() * 1.1)));
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(rank);
        both.setGap(14);
        both.setInsets(new RectangleInsets(4, 2, 2, 18));
        both.add(pen.calm(counts(chart)), 3);
        both.add(pen.calm(shares(chart)), 2);
        return both;
    }

    private XYPlot counts(LongTail chart) {
        XYSeries series = new XYSeries("count", false, true);
        double rank = 0;
        double next = 0;
        for (Frequencies.Run run : chart.counts().runs()) {
            double last = rank + run.size();
            if (run.count() > 0 && last >= next) {
                series.add(rank + 1, (double) run.count());
                series.add(last, (double) run.count());
                next = last * STEP;
            }
            rank = last;
        }
        ValueAxis y = pen.axis(Axis.log(pen.words().text("longtail.count"), NumberForm.COUNT));
        double most = chart.counts().runs().getFirst().count();
        y.setRange(new Range(0.8, Math.max(most, 10) * Math.pow(most, 0.28)));
        XYPlot plot = new XYPlot(new XYSeriesCollection(series), null, y, line(series, NumberForm.COUNT));
        List<Segment> segments = segments(chart);
        shade(plot, segments);
        plot.addAnnotation(new Overlay((g2, plane) -> segments.forEach(segment -> name(g2, plane, segment, chart))));
        return plot;
    }

    private XYPlot shares(LongTail chart) {
        XYSeries series = new XYSeries("share", false, true);
        double total = chart.counts().total();
        double rank = 0;
        double sum = 0;
        for (Frequencies.Run run : chart.counts().runs()) {
            for (double in = 1; in <= run.size(); in = Math.max(in + 1, Math.floor((rank + in) * 1.02 - rank))) {
                series.add(rank + in, (sum + in * run.count()) / total);
            }
            rank += run.size();
            sum += (double) run.size() * run.count();
            series.add(rank, sum / total);
        }
        ValueAxis y = pen.axis(Axis.linear(pen.words().text("longtail.share"), NumberForm.PERCENT));
        y.setRange(new Range(0, 1.02));
        XYPlot plot = new XYPlot(new XYSeriesCollection(series), null, y, line(series, NumberForm.PERCENT));
        shade(plot, segments(chart));
        return plot;
    }

    private XYLineAndShapeRenderer line(XYSeries series, NumberForm form) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, pen.color(Role.S1));
        renderer.setSeriesStroke(0, Pen.LINE);
        int every = Math.max(1, series.getItemCount() / 120);
        renderer.setDefaultToolTipGenerator((data, row, item) -> item % every == 0
                ? "#" + NumberForm.COUNT.format(data.getXValue(row, item)) + ": "
                        + form.format(data.getYValue(row, item))
                : null);
        return renderer;
    }

    private List<Segment> segments(LongTail chart) {
        long head = chart.headEnd();
        long middle = chart.middleEnd();
        long all = chart.counts().size();
        return List.of(
                new Segment(pen.words().text("longtail.head"), 0.9, head + 0.5, head, share(chart, head)),
                new Segment(
                        pen.words().text("longtail.middle"),
                        head + 0.5,
                        middle + 0.5,
                        middle - head,
                        share(chart, middle) - share(chart, head)),
                new Segment(
                        pen.words().text("longtail.tail"),
                        middle + 0.5,
                        Math.max(10, all * 1.1),
                        all - middle,
                        1 - share(chart, middle)));
    }

    private static double share(LongTail chart, long ranks) {
        double sum = 0;
        long left = ranks;
        for (Frequencies.Run run : chart.counts().runs()) {
            long taken = Math.min(left, run.size());
            sum += (double) taken * run.count();
            left -= taken;
        }
        return sum / chart.counts().total();
    }

    private void shade(XYPlot plot, List<Segment> segments) {
        int[] alpha = {40, 18, 0};
        for (int i = 0; i < 2; i++) {
            IntervalMarker marker =
                    new IntervalMarker(segments.get(i).from(), segments.get(i).to(), pen.tint(Role.S1, alpha[i]));
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
    }

    /// Writes name, size and share over a segment: in three lines, or in one where they would meet the curve; only
    /// what fits.
    private void name(Graphics2D g2, Overlay.Plane plane, Segment segment, LongTail chart) {
        double from = plane.x(segment.from());
        double to = plane.x(segment.to());
        List<String> lines = List.of(
                segment.name(),
                NumberForm.COUNT.format((double) segment.things()) + " " + chart.things(),
                NumberForm.PERCENT.format(segment.share()));
        double room = plane.y(Math.max(1.0, (double) countAt(chart, (long) segment.from())))
                - plane.area().getMinY();
        if (room < 6 + lines.size() * LINE_HEIGHT) {
            String all = String.join(" · ", lines);
            lines = List.of(Labels.width(pen.type().semiBold(Pen.SMALL), all) + 4 <= to - from ? all : segment.name());
        }
        for (int i = 0; i < lines.size(); i++) {
            g2.setFont(i == 0 ? pen.type().semiBold(Pen.SMALL) : pen.small());
            g2.setPaint(pen.color(i == 0 ? Role.TEXT : Role.MUTED));
            if (Labels.width(g2.getFont(), lines.get(i)) + 4 <= to - from) {
                float y = (float) (plane.area().getMinY() + 3 + i * LINE_HEIGHT);
                TextUtils.drawAlignedString(lines.get(i), g2, (float) (from + to) / 2, y, TextAnchor.TOP_CENTER);
            }
        }
    }

    /// The count of the thing at a rank, from 0; 0 beyond the last.
    private static long countAt(LongTail chart, long rank) {
        long last = 0;
        for (Frequencies.Run run : chart.counts().runs()) {
            last += run.size();
            if (rank < last) {
                return run.count();
            }
        }
        return 0;
    }
}
