package io.recscope.views.study;

import io.recscope.engine.experiment.Finding;
import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Segment;
import io.recscope.engine.experiment.SplitFacts;
import io.recscope.engine.metric.Definition;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Fact;
import io.recscope.views.report.Report.Section;
import io.recscope.views.report.Severity;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Best;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How well each model lists what users took next, by how much they differ, and for whom.
record ModelsSection(Words words) {
    /// The metric by which models are ordered and compared in pictures.
    static final String METRIC = "ndcg@10";
    static final String HIT = "hit@10";

    private static final int K = 10;
    private static final List<String> ACCURACY =
            List.of("ndcg@10", "hit@10", "recall@10", "precision@10", "f1@10", "map@10", "mrr@10");
    private static final List<String> BEYOND = List.of(
            "coverage@10", "gini@10", "novelty@10", "diversity@10", "tail@10", "serendipity@10", "calibration@10");

    Section section(Run run) {
        List<Block> blocks = new ArrayList<>();
        for (SplitFacts fold : run.groundwork().folds()) {
            String name = run.groundwork().folds().size() == 1 ? "" : fold.fold();
            blocks.add(new Block.KeyFacts(facts(fold, name)));
        }
        for (Finding finding : run.groundwork().findings()) {
            Severity severity = finding.kind().isLeak() ? Severity.GRAVE : Severity.NOTE;
            String title = new EngineNames(words).leak(finding.kind());
            blocks.add(new Block.Notice(severity, title, finding.sentence()));
        }
        blocks.add(new Block.Figure(new AccuracyChart(words).of(run)));
        blocks.add(new Block.Tabular(metrics(run, ACCURACY, words.text("study.accuracy"))));
        String best = StudyReport.best(run).name();
        boolean told =
                new Lineup(run).subjects().stream().anyMatch(m -> m.name().equals(best));
        if (run.models().size() > 1 && !told) {
            blocks.add(new Block.Figure(new Differences(words, run, best).forest(METRIC)));
        }
        blocks.add(new Block.Tabular(metrics(run, BEYOND, words.text("study.beyond"))));
        blocks.add(new Block.Tabular(segments(run)));
        blocks.add(new Block.Tabular(definitions(run)));
        return new Section(words.text("study.models"), words.text("study.models-about"), blocks);
    }

    private List<Fact> facts(SplitFacts fold, String name) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("study.test-users"), count(fold.cases().total()), name));
        facts.add(new Fact(
                words.text("study.trained-on"), count(fold.trainInteractions()), words.text("study.interactions")));
        facts.add(new Fact(
                words.text("study.untrained-targets"),
                count(fold.cases().untrainedTargets()),
                words.text("study.of-test-users", fold.cases().total())));
        for (Map.Entry<String, Integer> excluded : fold.excluded().entrySet()) {
            facts.add(new Fact(words.text("study.left-out"), count(excluded.getValue()), excluded.getKey()));
        }
        return facts;
    }

    private static String count(long number) {
        return NumberForm.COUNT.format((double) number);
    }

    private Table metrics(Run run, List<String> keys, String caption) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.text("study.model")));
        keys.forEach(key -> columns.add(column(run, key)));
        boolean timed = keys == ACCURACY;
        if (timed) {
            columns.add(new Column(words.text("study.fit-seconds"), words.text("study.fit-about"), Best.NONE));
            columns.add(new Column(words.text("study.rank-millis"), words.text("study.rank-about"), Best.NONE));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (ModelResult model : run.models()) {
            List<Cell> row = new ArrayList<>();
            row.add(new Table.Text(model.name()));
            keys.forEach(key -> row.add(new Table.Figure(Figures.measured(model.metric(key)), NumberForm.RATIO)));
            if (timed) {
                row.add(Table.Figure.of(model.fitSeconds(), NumberForm.SECONDS));
                row.add(Table.Figure.of(model.rankMillis() / 1000, NumberForm.SECONDS));
            }
            rows.add(row);
        }
        return new Table(caption, columns, rows, Shown.all(rows.size(), models()));
    }

    /// A metric's column tells its formula, denominator and how many users have no value.
    private Column column(Run run, String key) {
        String name = MetricKey.of(key).name();
        Definition definition = run.groundwork().metrics().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
        Measurement first = run.models().getFirst().metric(key);
        Best best =
                switch (definition.better()) {
                    case HIGHER -> Best.HIGHEST;
                    case LOWER -> Best.LOWEST;
                    case DEPENDS -> Best.NONE;
                };
        String about = definition.title() + ": " + definition.formula() + ". "
                + words.text("study.denominator", definition.denominator(), first.users(), first.undefined());
        return new Column(key, about, best);
    }

    private Table segments(Run run) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.text("study.segment")));
        columns.add(Column.of(words.text("study.test-users")));
        run.models().forEach(model -> columns.add(new Column(model.name(), METRIC, Best.NONE)));
        List<List<Cell>> rows = new ArrayList<>();
        List<Segment> peopled = run.groundwork().segments().stream()
                .filter(segment -> segment.users() > 0)
                .toList();
        for (Segment segment : peopled) {
            List<Cell> row = new ArrayList<>();
            row.add(new Table.Named(new EngineNames(words).segment(segment.name()), segment.description()));
            row.add(Table.Figure.count(segment.users()));
            for (ModelResult model : run.models()) {
                Measurement m =
                        model.segments().getOrDefault(segment.name(), Map.of()).get(METRIC);
                Measured value = m == null ? Measured.UNDEFINED : Figures.measured(m);
                row.add(new Table.Figure(value, NumberForm.RATIO));
            }
            rows.add(row);
        }
        return new Table(
                words.text("study.segments", METRIC),
                columns,
                rows,
                new Shown(rows.size(), run.groundwork().segments().size(), words.text("study.segments-unit")));
    }

    private Table definitions(Run run) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Definition d : run.groundwork().metrics()) {
            rows.add(List.of(
                    new Table.Text(d.name() + "@" + K),
                    new Table.Text(d.formula()),
                    new Table.Text(d.denominator()),
                    new Table.Text(d.undefined()),
                    new Table.Text(d.source())));
        }
        return new Table(
                words.text("study.definitions"),
                List.of(
                        Column.of(words.text("study.metric")),
                        Column.of(words.text("study.formula")),
                        Column.of(words.text("study.divided-by")),
                        Column.of(words.text("study.undefined")),
                        Column.of(words.text("study.source"))),
                rows,
                Shown.all(rows.size(), words.text("study.metrics-unit")));
    }

    private String models() {
        return words.text("study.models-unit");
    }
}
