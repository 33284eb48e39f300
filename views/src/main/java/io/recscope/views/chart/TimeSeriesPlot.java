package io.recscope.views.chart;

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// Draws [TimeSeries]: a bar for each span, a shade over each gap.
record TimeSeriesPlot(Pen pen) {
    private static final long MONTHS = 100;

    /// Days without data between two spans, `to` exclusive.
    record Gap(LocalDate from, LocalDate to) {
        long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    static List<Gap> gaps(TimeSeries chart) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < chart.spans().size(); i++) {
            LocalDate end =
                    chart.spans().get(i - 1).first().plusDays(chart.step().days());
            LocalDate next = chart.spans().get(i).first();
            if (end.isBefore(next)) {
                gaps.add(new Gap(end, next));
            }
        }
        return gaps;
    }

    XYPlot of(TimeSeries chart) {
        XYIntervalSeries series = new XYIntervalSeries("", false, true);
        for (TimeSeries.Span span : chart.spans()) {
            double from = millis(span.first());
            double to = millis(span.first().plusDays(chart.step().days()));
            series.add((from + to) / 2, from, to, span.value(), 0, span.value());
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        ValueAxis y = pen.axis(chart.value());
        y.setRange(Extent.fromZero(chart.spans().stream().mapToDouble(TimeSeries.Span::value), 0.06));
        XYPlot plot = pen.calm(new XYPlot(data, dates(chart), y, renderer(chart)));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(pen.color(Role.LINE));
        for (Gap gap : gaps(chart)) {
            plot.addDomainMarker(
                    new IntervalMarker(millis(gap.from()), millis(gap.to()), pen.tint(Role.S2, 46)), Layer.BACKGROUND);
        }
        return plot;
    }

    private static double millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private DateAxis dates(TimeSeries chart) {
        TimeZone utc = TimeZone.getTimeZone("UTC");
        DateAxis axis = new DateAxis("", utc, Locale.ROOT);
        pen.calm(axis);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        if (!chart.spans().isEmpty()) {
            LocalDate first = chart.spans().getFirst().first();
            LocalDate last =
                    chart.spans().getLast().first().plusDays(chart.step().days());
            axis.setRange(new Range(millis(first), millis(last)), true, false);
            boolean months = ChronoUnit.DAYS.between(first, last) > MONTHS;
            DateFormat format = new SimpleDateFormat(months ? "yyyy-MM" : "yyyy-MM-dd", Locale.ROOT);
            format.setTimeZone(utc);
            axis.setDateFormatOverride(format);
        }
        return axis;
    }

    private XYBarRenderer renderer(TimeSeries chart) {
        XYBarRenderer renderer = new XYBarRenderer(chart.spans().size() > 150 ? 0.1 : 0.15);
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setSeriesPaint(0, pen.color(Role.S1));
        renderer.setDefaultToolTipGenerator((data, row, item) -> {
            TimeSeries.Span span = chart.spans().get(item);
            return span.first() + ": " + chart.value().form().format(span.value());
        });
        return renderer;
    }
}
