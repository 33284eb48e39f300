package io.recscope.views.study;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Chart;
import io.recscope.views.chart.Frequencies;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Histogram;
import io.recscope.views.chart.LongTail;
import io.recscope.views.chart.Lorenz;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.chart.TimeSeries;
import io.recscope.views.text.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The charts of a dataset: when its interactions happened, and how they are spread over items and users.
public record DataCharts(Words words) {
    private static final double HEAD = 0.5;
    private static final double MIDDLE = 0.8;
    private static final double BINS_PER_DECADE = 5;

    /// All that can be drawn of it; none of an empty dataset.
    public List<Chart> all(Dataset data) {
        List<Chart> charts = new ArrayList<>();
        if (data.rows() > 0) {
            if (data.clock() == Clock.TIME) {
                charts.add(weeks(data));
            }
            charts.add(longTail(data));
            charts.add(activity(data));
            charts.add(lorenz(data));
        }
        return charts;
    }

    /// Interactions by week; for a dataset with times and at least one row.
    public TimeSeries weeks(Dataset data) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (int row = 0; row < data.rows(); row++) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(data.time(row)), ZoneOffset.UTC);
            counts.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1, Integer::sum);
        }
        List<TimeSeries.Span> spans = counts.entrySet().stream()
                .map(e -> new TimeSeries.Span(e.getKey(), e.getValue()))
                .toList();
        Heading heading = new Heading(
                words.text("study.weeks"), words.text("study.weeks-note"), Shown.all(data.rows(), interactions()));
        return new TimeSeries(heading, Axis.linear("", NumberForm.COUNT), TimeSeries.Step.WEEK, spans);
    }

    /// How interactions are spread over items.
    public LongTail longTail(Dataset data) {
        int[] items = data.itemCounts();
        Heading heading = new Heading(
                words.text("study.long-tail"),
                words.text("study.long-tail-note"),
                Shown.all(items.length, words.text("study.items")));
        return new LongTail(heading, words.text("study.items"), Frequencies.of(items), HEAD, MIDDLE);
    }

    /// How many interactions users have.
    public Histogram activity(Dataset data) {
        int[] users = rowsOfUsers(data);
        int[] active = Arrays.stream(users).filter(n -> n > 0).sorted().toArray();
        List<Histogram.Bin> bins = new ArrayList<>();
        int at = 0;
        double from = 1;
        while (at < active.length) {
            double to = Math.max(from + 1, Math.ceil(from * Math.pow(10, 1 / BINS_PER_DECADE)));
            int first = at;
            while (at < active.length && active[at] < to) {
                at++;
            }
            bins.add(new Histogram.Bin(from, to, at - first));
            from = to;
        }
        Heading heading = new Heading(
                words.text("study.activity"),
                words.text("study.activity-note"),
                new Shown(active.length, users.length, words.text("study.users")));
        return new Histogram(
                heading,
                Axis.log(words.text("study.interactions-a-user"), NumberForm.COUNT),
                Axis.linear(words.text("study.users"), NumberForm.COUNT),
                bins,
                List.of(new Histogram.Mark(words.text("study.median"), active[active.length / 2])));
    }

    /// How unequally interactions are spread over items and over users.
    public Lorenz lorenz(Dataset data) {
        int[] items = data.itemCounts();
        int[] users = rowsOfUsers(data);
        Heading heading = new Heading(
                words.text("study.lorenz"),
                words.text("study.lorenz-note"),
                Shown.all(items.length, words.text("study.items")));
        return new Lorenz(
                heading,
                words.text("study.items-or-users"),
                List.of(
                        new Lorenz.Curve(words.text("study.items"), Frequencies.of(items)),
                        new Lorenz.Curve(words.text("study.users"), Frequencies.of(users))));
    }

    private static int[] rowsOfUsers(Dataset data) {
        int[] users = new int[data.users()];
        Arrays.setAll(users, user -> data.firstRow(user + 1) - data.firstRow(user));
        return users;
    }

    private String interactions() {
        return words.text("study.interactions");
    }
}
