package io.recscope.views.study;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Frequencies;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Histogram;
import io.recscope.views.chart.LongTail;
import io.recscope.views.chart.Lorenz;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.chart.TimeSeries;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Section;
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

/// How much there is, how it is spread over items and users, and when it happened.
record DataSection(Words words) {
    private static final double HEAD = 0.5;
    private static final double MIDDLE = 0.8;
    private static final double BINS_PER_DECADE = 5;

    Section section(DatasetInfo info, Dataset data) {
        List<Block> blocks = new ArrayList<>();
        int[] items = data.itemCounts();
        int[] users = new int[data.users()];
        Arrays.setAll(users, user -> data.firstRow(user + 1) - data.firstRow(user));
        if (data.clock() == Clock.TIME && data.rows() > 0) {
            blocks.add(new Block.Figure(weeks(data)));
        }
        blocks.add(new Block.Figure(longTail(items)));
        blocks.add(new Block.Figure(activity(users)));
        blocks.add(new Block.Figure(lorenz(items, users)));
        return new Section(words.text("study.data"), words.text("study.data-about", info.name()), blocks);
    }

    private TimeSeries weeks(Dataset data) {
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

    private LongTail longTail(int[] items) {
        Heading heading = new Heading(
                words.text("study.long-tail"),
                words.text("study.long-tail-note"),
                Shown.all(items.length, words.text("study.items")));
        return new LongTail(heading, words.text("study.items"), Frequencies.of(items), HEAD, MIDDLE);
    }

    private Histogram activity(int[] users) {
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

    private Lorenz lorenz(int[] items, int[] users) {
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

    private String interactions() {
        return words.text("study.interactions");
    }
}
