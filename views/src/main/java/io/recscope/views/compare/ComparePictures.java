package io.recscope.views.compare;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Segment;
import io.recscope.engine.metric.Definition;
import io.recscope.engine.metric.Measurement;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Bars;
import io.recscope.views.chart.Cloud;
import io.recscope.views.chart.Forest;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Radar;
import io.recscope.views.chart.Shown;
import io.recscope.views.study.EngineNames;
import io.recscope.views.study.Figures;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The charts of a comparison.
record ComparePictures(Words words) {
    private static final char NO_BREAK = '\u00a0';
    private static final int MOST_SPOKES = 10;
    /// Rows of a forest: of more contenders those that differ most.
    static final int MOST_ROWS = 40;

    private static final List<String> ALIKE = List.of("precision", "f1", "map", "recall");

    /// The differences from the baseline in one metric.
    ///
    /// @return empty when nobody was compared in it
    Optional<Forest> forest(
            List<Sheet.Column> columns, List<Contender> all, Contender baseline, String metric, Rivalry rivalry) {
        List<Forest.Row> rows = new ArrayList<>();
        int pairs = 0;
        Definition.Better better = columns.stream()
                .filter(column -> column.key().equals(metric))
                .map(column -> column.definition().better())
                .findFirst()
                .orElse(Definition.Better.HIGHER);
        boolean least = better == Definition.Better.LOWER;
        for (Contender one : all) {
            Optional<Comparison> found = rivalry.in(metric, one.key());
            if (found.isPresent()) {
                Comparison c = found.get();
                Measured value = least
                        ? Figures.measured(0 - c.difference(), 0 - c.high(), 0 - c.low())
                        : Figures.measured(c.difference(), c.low(), c.high());
                rows.add(new Forest.Row(words.text("study.difference-row", one.name(), p(c.adjusted())), value));
                pairs = Math.max(pairs, c.pairs());
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean many = rows.size() > MOST_ROWS;
        Heading heading = new Heading(
                words.text("compare.forest", metric, baseline.name()),
                words.text("compare.forest." + better.name().toLowerCase(Locale.ROOT)),
                many
                        ? new Shown(MOST_ROWS, rows.size(), words.text("study.models-unit"))
                        : Shown.all(pairs, words.text("study.test-users")));
        if (many) {
            rows.sort(Comparator.comparingDouble(
                    (Forest.Row row) -> -Math.abs(row.difference().value())));
            rows.subList(MOST_ROWS, rows.size()).clear();
        }
        return Optional.of(
                new Forest(heading, Axis.linear(words.text("compare.gain", metric), NumberForm.CHANGE), rows));
    }

    /// `p = 0.023`, never parted at the end of a line.
    static String p(double adjusted) {
        String value = adjusted < 0.001 ? "< 0.001" : "= " + String.format(Locale.ROOT, "%.3f", adjusted);
        return ("p " + value).replace(' ', NO_BREAK);
    }

    /// Contenders in all metrics at once; metrics that say nearly the same are left out.
    Optional<Radar> radar(List<Contender> shown, List<Sheet.Column> columns) {
        List<Sheet.Column> spokes = columns.stream()
                .filter(column -> !ALIKE.contains(column.definition().name()))
                .filter(column -> shown.stream()
                        .anyMatch(one -> one.measured(column.key()).defined()))
                .limit(MOST_SPOKES)
                .toList();
        if (spokes.size() < 3) {
            return Optional.empty();
        }
        Heading heading = new Heading(
                words.text("compare.radar"),
                words.text("compare.radar.note"),
                new Shown(spokes.size(), columns.size(), words.text("compare.metrics-unit")));
        return Optional.of(new Radar(
                heading,
                spokes.stream()
                        .map(column -> new Radar.Spoke(
                                column.key(),
                                NumberForm.RATIO,
                                column.definition().better() == Definition.Better.LOWER))
                        .toList(),
                shown.stream()
                        .map(one -> new Radar.Series(
                                one.name(),
                                spokes.stream()
                                        .map(column ->
                                                one.measured(column.key()).value())
                                        .toList()))
                        .toList()));
    }

    /// A metric by groups of users.
    Optional<Bars> segments(List<Contender> shown, String metric) {
        List<Segment> all = shown.getFirst().run().groundwork().segments();
        List<Segment> peopled = all.stream()
                .filter(segment -> segment.users() > 0)
                .filter(segment -> shown.stream()
                        .allMatch(one -> measured(one, segment, metric).defined()))
                .toList();
        if (peopled.isEmpty()) {
            return Optional.empty();
        }
        EngineNames names = new EngineNames(words);
        Heading heading = new Heading(
                words.text("compare.segments", metric),
                words.text("study.interval-note"),
                new Shown(peopled.size(), all.size(), words.text("study.segments-unit")));
        return Optional.of(new Bars(
                heading,
                Axis.linear(metric, NumberForm.RATIO),
                peopled.stream()
                        .map(segment -> words.text("compare.segment", names.segment(segment.name()), segment.users()))
                        .toList(),
                shown.stream()
                        .map(one -> new Bars.Series(
                                one.name(),
                                peopled.stream()
                                        .map(segment -> Figures.measured(measured(one, segment, metric)))
                                        .toList()))
                        .toList(),
                Bars.Direction.RIGHT));
    }

    private static Measurement measured(Contender one, Segment segment, String metric) {
        return one.result()
                .segments()
                .getOrDefault(segment.name(), Map.of())
                .getOrDefault(metric, Measurement.undefined(0));
    }

    /// Where each user's choice stands under two contenders.
    Optional<Cloud> users(Contender contender, Contender baseline, List<UserRow> users) {
        List<Cloud.Point> points = users.stream()
                .filter(row -> row.rank() > 0 && row.before() > 0)
                .map(row -> new Cloud.Point(row.id(), row.before(), row.rank(), verdict(row.risen())))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        long up = points.stream()
                .filter(point -> point.verdict() == Forest.Verdict.BETTER)
                .count();
        long down = points.stream()
                .filter(point -> point.verdict() == Forest.Verdict.WORSE)
                .count();
        Heading heading = new Heading(
                words.text("compare.users.chart"),
                words.text("compare.users.note", up, down, points.size() - up - down),
                new Shown(points.size(), users.size(), words.text("study.test-users")));
        return Optional.of(new Cloud(
                heading,
                Axis.log(words.text("compare.users.rank", baseline.name()), NumberForm.COUNT),
                Axis.log(words.text("compare.users.rank", contender.name()), NumberForm.COUNT),
                points));
    }

    private static Forest.Verdict verdict(int risen) {
        return risen > 0 ? Forest.Verdict.BETTER : risen < 0 ? Forest.Verdict.WORSE : Forest.Verdict.UNDECIDED;
    }
}
