package io.recscope.views.study;

import io.recscope.engine.explain.population.Feature;
import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Foretold;
import io.recscope.engine.explain.population.Proportion;
import io.recscope.engine.explain.population.Rule;
import io.recscope.engine.explain.population.SurrogateTree;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.explanation.PopulationPictures;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Fact;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Best;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What explanations of many users say together.
record WhatManySay(Words words) {
    private static final int RULES = 12;

    List<Block> blocks(Findings findings) {
        List<Block> blocks = new ArrayList<>();
        int users = findings.surveyed().users().size();
        blocks.add(new Block.Heading(words.text("why.many", users)));
        if (users == 0) {
            return blocks;
        }
        PopulationPictures pictures = new PopulationPictures(words);
        blocks.add(new Block.Paragraph(
                words.text("why.many-about", users, findings.surveyed().eligible())));
        if (!findings.importance().rows().isEmpty()) {
            blocks.add(new Block.Figure(pictures.importance(findings.importance())));
            blocks.add(new Block.Figure(pictures.swarm(findings)));
        }
        blocks.add(
                findings.rules().rules().isEmpty()
                        ? new Block.Paragraph(words.text(
                                "why.no-rules",
                                findings.rules().cases(),
                                findings.rules().features()))
                        : new Block.Tabular(rules(findings)));
        blocks.add(new Block.KeyFacts(findings.trees().stream().map(this::tree).toList()));
        return blocks;
    }

    private Table rules(Findings findings) {
        List<Rule> shown = findings.rules().rules().stream().limit(RULES).toList();
        List<Column> columns = List.of(
                new Column(words.text("why.if"), words.text("why.if-about"), Best.NONE),
                Column.of(words.text("why.then")),
                new Column(
                        words.text("why.support"),
                        words.text("why.support-about", findings.rules().cases()),
                        Best.NONE),
                new Column(words.text("why.confidence"), words.text("why.confidence-about"), Best.NONE),
                new Column(words.text("why.lift"), words.text("why.lift-about"), Best.NONE),
                new Column(
                        words.text("why.fidelity"),
                        words.text("why.fidelity-about", findings.rules().heldOut()),
                        Best.NONE));
        return new Table(
                words.text("why.rules"),
                columns,
                shown.stream().map(this::row).toList(),
                new Shown(shown.size(), findings.rules().found(), words.text("why.rules-unit")));
    }

    private List<Cell> row(Rule rule) {
        return List.of(
                new Table.Text(rule.condition().stream().map(Feature::name).collect(Collectors.joining(" + "))),
                new Table.Text(rule.consequence().name()),
                new Table.Part(rule.both(), rule.cases()),
                new Table.Part(rule.both(), rule.matching()),
                Table.Figure.of(rule.lift(), NumberForm.DECIMAL),
                new Table.Part(rule.fidelity().count(), rule.fidelity().of()));
    }

    private Fact tree(SurrogateTree tree) {
        String key = tree.foretold() == Foretold.TAIL ? "why.tree-tail" : "why.tree";
        return new Fact(
                words.text(key),
                NumberForm.PERCENT.format(measured(tree.fidelity())),
                words.text(
                        "why.tree-about",
                        tree.fidelity().of(),
                        NumberForm.PERCENT.format(tree.majority().value())));
    }

    private static Measured measured(Proportion share) {
        return Double.isNaN(share.value())
                ? Measured.UNDEFINED
                : new Measured(
                        share.value(), Math.min(share.low(), share.value()), Math.max(share.high(), share.value()));
    }
}
