package io.recscope.views.study;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.metric.Measurement;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Lines;
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
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The cold-start curve: quality by number of known events.
record WhenLittleIsKnown(Words words) {

    List<Block> blocks(ColdStart cold) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text("steer.cold")));
        blocks.add(new Block.Figure(curves(cold)));
        blocks.add(new Block.Paragraph(
                words.text("steer.cold-users", users(cold)) + words.text("report.space") + taken(cold.taken())));
        blocks.add(new Block.Tabular(table(cold, ModelsSection.METRIC, ColdStart.Point::ndcg)));
        blocks.add(new Block.Tabular(table(cold, ModelsSection.HIT, ColdStart.Point::hit)));
        if (cold.candidates().size() > 1) {
            blocks.add(new Block.Tabular(gains(cold)));
        }
        return blocks;
    }

    private String taken(ColdStart.Taken taken) {
        String who = Double.isNaN(taken.before())
                ? words.text("steer.newcomers-drawn")
                : words.text("steer.newcomers-late", Math.round(100 * taken.before()));
        String asked = words.text("report.space") + words.text("steer.newcomers-asked", taken.asked());
        return who + asked + (taken.wishing() ? words.text("report.space") + words.text("steer.newcomers-wish") : "");
    }

    private Lines curves(ColdStart cold) {
        List<Lines.Line> lines = cold.candidates().stream()
                .map(candidate -> new Lines.Line(
                        candidate.name(),
                        candidate.points().stream()
                                .map(point -> new Lines.Point(point.events(), Figures.measured(point.ndcg())))
                                .toList()))
                .toList();
        Heading heading = new Heading(
                words.text("steer.cold-curve", ModelsSection.METRIC),
                words.text("steer.cold-note"),
                Shown.all(lines.size(), words.text("study.models-unit")));
        return new Lines(
                heading,
                Axis.linear(words.text("steer.known"), NumberForm.COUNT),
                Axis.linear(ModelsSection.METRIC, NumberForm.RATIO),
                lines);
    }

    /// `1,934 users at 0, 1, 2 known events; 1,204 users at 10 known events`.
    private String users(ColdStart cold) {
        Map<String, List<String>> points = new LinkedHashMap<>();
        for (int i = 0; i < cold.events().size(); i++) {
            points.computeIfAbsent(people(cold, i), _ -> new ArrayList<>())
                    .add(NumberForm.COUNT.format((double) cold.events().get(i)));
        }
        return points.entrySet().stream()
                .map(same -> words.text(
                        "steer.cold-point", same.getKey(), String.join(words.text("steer.comma"), same.getValue())))
                .collect(Collectors.joining(words.text("steer.semicolon")));
    }

    /// The number of users of a point; a range where candidates differ.
    private static String people(ColdStart cold, int point) {
        return range(cold.candidates().stream()
                .map(candidate -> candidate.points().get(point).ndcg())
                .filter(Measurement::defined)
                .mapToInt(Measurement::users)
                .summaryStatistics());
    }

    private static String range(IntSummaryStatistics users) {
        if (users.getCount() == 0) {
            return NumberForm.COUNT.format(0);
        }
        String least = NumberForm.COUNT.format((double) users.getMin());
        return users.getMin() == users.getMax()
                ? least
                : least + "–" + NumberForm.COUNT.format((double) users.getMax());
    }

    /// What each candidate but the first gains over it, with the interval of the mean difference over users.
    private Table gains(ColdStart cold) {
        String first = cold.candidates().getFirst().name();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.text("study.model")));
        for (int i = 0; i < cold.events().size(); i++) {
            String about = words.text("steer.cold-gain-column", ModelsSection.METRIC, first);
            columns.add(new Column(words.text("steer.events", cold.events().get(i), pairs(cold, i)), about, Best.NONE));
        }
        List<List<Cell>> rows = cold.candidates().stream()
                .skip(1)
                .map(candidate -> Stream.concat(
                                Stream.of(new Table.Text(candidate.name())),
                                candidate.points().stream().map(WhenLittleIsKnown::gain))
                        .toList())
                .toList();
        return new Table(
                words.text("steer.cold-gains", ModelsSection.METRIC, first),
                columns,
                rows,
                Shown.all(rows.size(), words.text("study.models-unit")));
    }

    private static Cell gain(ColdStart.Point point) {
        return new Table.Figure(
                point.gain().stream()
                        .findFirst()
                        .map(gain -> Figures.measured(gain.difference(), gain.low(), gain.high()))
                        .orElse(Measured.UNDEFINED),
                NumberForm.CHANGE);
    }

    /// The number of users of whom both values are known; a range where candidates differ.
    private static String pairs(ColdStart cold, int point) {
        return range(cold.candidates().stream()
                .flatMap(candidate -> candidate.points().get(point).gain().stream())
                .mapToInt(Comparison::pairs)
                .summaryStatistics());
    }

    private Table table(ColdStart cold, String metric, Function<ColdStart.Point, Measurement> value) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.text("study.model")));
        for (int i = 0; i < cold.events().size(); i++) {
            String about = words.text("steer.cold-column", metric, people(cold, i));
            String name = words.text("steer.events", cold.events().get(i), people(cold, i));
            columns.add(new Column(name, about, Best.HIGHEST));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (ColdStart.Candidate candidate : cold.candidates()) {
            List<Cell> row = new ArrayList<>();
            row.add(new Table.Text(candidate.name()));
            candidate
                    .points()
                    .forEach(p -> row.add(new Table.Figure(Figures.measured(value.apply(p)), NumberForm.RATIO)));
            rows.add(row);
        }
        return new Table(
                words.text("steer.cold-curve", metric),
                columns,
                rows,
                Shown.all(rows.size(), words.text("study.models-unit")));
    }
}
