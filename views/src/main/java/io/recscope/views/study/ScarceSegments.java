package io.recscope.views.study;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Segment;
import io.recscope.engine.metric.Measurement;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Bars;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Block;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Best;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The best model that learned, the best blend with one and the best of the others, where little is known of an item
/// or of a user.
record ScarceSegments(Words words) {
    private static final List<String> SEGMENTS =
            List.of("untrained-targets", "targets-1-4", "targets-5-19", "targets-20+", "tail-targets", "cold-users");

    /// Empty when nobody is in any of the segments.
    List<Block> blocks(Run run, Lineup lineup) {
        List<Segment> segments = run.groundwork().segments().stream()
                .filter(segment -> SEGMENTS.contains(segment.name()))
                .sorted((a, b) -> Integer.compare(SEGMENTS.indexOf(a.name()), SEGMENTS.indexOf(b.name())))
                .toList();
        List<Segment> peopled =
                segments.stream().filter(segment -> segment.users() > 0).toList();
        if (peopled.isEmpty()) {
            return List.of();
        }
        List<ModelResult> models = Stream.of(
                        lineup.learned().stream().limit(1),
                        lineup.blends().stream().limit(1),
                        lineup.bestBaseline().stream())
                .flatMap(some -> some)
                .toList();
        return List.of(
                new Block.Figure(bars(peopled, segments.size(), models)), new Block.Tabular(table(peopled, models)));
    }

    private Bars bars(List<Segment> segments, int whole, List<ModelResult> models) {
        List<String> names = segments.stream()
                .map(segment -> words.text("learned.segment-n", name(segment), segment.users()))
                .toList();
        List<Bars.Series> series = models.stream()
                .map(model -> new Bars.Series(
                        model.name(),
                        segments.stream()
                                .map(segment -> measured(model, segment, ModelsSection.METRIC))
                                .toList()))
                .toList();
        Heading heading = new Heading(
                words.text("learned.scarce", ModelsSection.METRIC),
                words.text("learned.scarce-note"),
                new Shown(segments.size(), whole, words.text("study.segments-unit")));
        return new Bars(
                heading, Axis.linear(ModelsSection.METRIC, NumberForm.RATIO), names, series, Bars.Direction.RIGHT);
    }

    private Table table(List<Segment> segments, List<ModelResult> models) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.text("study.segment")));
        columns.add(Column.of(words.text("study.test-users")));
        models.forEach(model -> columns.add(new Column(model.name(), ModelsSection.HIT, Best.NONE)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Segment segment : segments) {
            List<Cell> row = new ArrayList<>();
            row.add(new Table.Named(name(segment), segment.description()));
            row.add(Table.Figure.count(segment.users()));
            models.forEach(
                    model -> row.add(new Table.Figure(measured(model, segment, ModelsSection.HIT), NumberForm.RATIO)));
            rows.add(row);
        }
        return new Table(
                words.text("learned.scarce", ModelsSection.HIT),
                columns,
                rows,
                Shown.all(rows.size(), words.text("study.segments-unit")));
    }

    private String name(Segment segment) {
        return new EngineNames(words).segment(segment.name());
    }

    private static Measured measured(ModelResult model, Segment segment, String metric) {
        Measurement value =
                model.segments().getOrDefault(segment.name(), Map.of()).get(metric);
        return value == null ? Measured.UNDEFINED : Figures.measured(value);
    }
}
