package io.recscope.views.study;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Fact;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Best;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The gain of the models that learned, and of the blends with them, over every other model.
record WhatItAdds(Words words) {
    private static final List<String> METRICS = List.of(ModelsSection.METRIC, ModelsSection.HIT);

    /// @param run in which at least one model learned
    List<Block> blocks(Run run) {
        Lineup lineup = new Lineup(run);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text("learned.adds")));
        List<Fact> facts = facts(run, lineup);
        if (!facts.isEmpty()) {
            blocks.add(new Block.KeyFacts(facts));
        }
        for (ModelResult subject : lineup.subjects()) {
            Differences differences = new Differences(words, run, subject.name());
            if (!differences.in(ModelsSection.METRIC).isEmpty()) {
                blocks.add(new Block.Figure(differences.forest(ModelsSection.METRIC)));
                blocks.add(new Block.Tabular(gains(run, differences)));
            }
        }
        blocks.addAll(new ScarceSegments(words).blocks(run, lineup));
        return blocks;
    }

    /// The best model that learned against the best that did not, and the best blend against itself without it.
    private List<Fact> facts(Run run, Lineup lineup) {
        Optional<ModelResult> baseline = lineup.bestBaseline();
        Optional<ModelResult> learned = lineup.learned().stream().findFirst();
        Optional<ModelResult> blend = lineup.blends().stream().findFirst();
        List<Fact> facts = new ArrayList<>();
        for (String metric : METRICS) {
            learned.ifPresent(l -> baseline.ifPresent(b -> add(facts, run, "learned.over-baseline", metric, l, b)));
        }
        for (String metric : METRICS) {
            blend.ifPresent(f -> lineup.without(f).ifPresent(w -> add(facts, run, "learned.in-blend", metric, f, w)));
        }
        return facts;
    }

    private void add(List<Fact> facts, Run run, String key, String metric, ModelResult subject, ModelResult reference) {
        new Differences(words, run, subject.name())
                .in(metric, reference.name())
                .ifPresent(d -> facts.add(new Fact(
                        words.text(key, metric),
                        NumberForm.CHANGE.format(d.value().value()),
                        words.text(
                                "learned.fact",
                                NumberForm.CHANGE.format(d.value().low()),
                                NumberForm.CHANGE.format(d.value().high()),
                                words.text(
                                        "study.against",
                                        subject.name(),
                                        reference.name(),
                                        Differences.pIs(d.adjusted()))))));
    }

    private Table gains(Run run, Differences differences) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.text("learned.against")));
        for (String metric : METRICS) {
            columns.add(Column.of(words.text("learned.gain", metric)));
            columns.add(new Column(words.text("learned.relative"), words.text("learned.relative-about"), Best.NONE));
            columns.add(new Column("p", words.text("learned.p-about"), Best.NONE));
        }
        columns.add(Column.of(words.text("study.test-users")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Differences.Difference first : differences.in(ModelsSection.METRIC)) {
            List<Cell> row = new ArrayList<>();
            row.add(new Table.Text(first.other()));
            METRICS.forEach(metric -> row.addAll(cells(run, differences, metric, first.other())));
            row.add(Table.Figure.count(first.pairs()));
            rows.add(row);
        }
        return new Table(
                words.text("learned.gains", differences.subject()),
                columns,
                rows,
                Shown.all(rows.size(), words.text("study.models-unit")));
    }

    private static List<Cell> cells(Run run, Differences differences, String metric, String other) {
        return differences
                .in(metric, other)
                .map(d -> List.<Cell>of(
                        new Table.Figure(d.value(), NumberForm.CHANGE),
                        Table.Figure.of(
                                d.value().value()
                                        / run.model(other).metric(metric).value(),
                                NumberForm.GAIN),
                        new Table.Text(Differences.p(d.adjusted()))))
                .orElseGet(() -> Stream.<Cell>generate(() -> new Table.Text("–"))
                        .limit(3)
                        .toList());
    }
}
