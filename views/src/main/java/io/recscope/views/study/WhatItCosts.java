package io.recscope.views.study;

import io.recscope.engine.metric.Measurement;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Front;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Scatter;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Block;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Best;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The trade-off of policies: a picture of all, and a table of those that no other beats.
record WhatItCosts(Words words) {

    List<Block> blocks(TradeOff offer) {
        Front front = front(offer);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text("steer.cost")));
        blocks.add(new Block.Figure(front));
        blocks.add(new Block.Paragraph(counts(offer, front) + words.text("report.space") + searched(offer.searched())));
        blocks.add(new Block.Tabular(table(offer, front)));
        return blocks;
    }

    private Front front(TradeOff offer) {
        TradeOff.Shown shown = offer.shown();
        long whole = offer.trials().size() + 1L;
        Heading heading = new Heading(
                words.text("steer.cost-chart", shown.up(), shown.across()),
                words.text("steer.cost-note"),
                Shown.all(whole, words.text("steer.policies-unit")));
        return new Front(
                heading,
                axis(shown.across()),
                axis(shown.up()),
                dot(shown, offer.unchanged()),
                offer.trials().stream().map(trial -> dot(shown, trial)).toList());
    }

    private static Axis axis(String metric) {
        return Axis.linear(metric, NumberForm.RATIO);
    }

    private static Scatter.Dot dot(TradeOff.Shown shown, TradeOff.Policy policy) {
        return new Scatter.Dot(
                policy.name(),
                "",
                Figures.measured(policy.metric(shown.across())),
                Figures.measured(policy.metric(shown.up())));
    }

    private String counts(TradeOff offer, Front front) {
        long best = offer.trials().stream().filter(trial -> isOn(front, trial)).count();
        int trials = offer.trials().size();
        return words.text("steer.cost-counts", trials + offer.refused(), offer.refused(), best, trials - best);
    }

    private String searched(TradeOff.Searched searched) {
        return words.text(
                "steer.cost-searched",
                String.join(words.text("steer.comma"), searched.knobs()),
                searched.users(),
                Long.toString(searched.seed()));
    }

    private static boolean isOn(Front front, TradeOff.Policy policy) {
        return front.best().stream().anyMatch(dot -> dot.name().equals(policy.name()));
    }

    private Table table(TradeOff offer, Front front) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.text("steer.policy")));
        columns.add(Column.of(words.text("study.users")));
        for (String metric : offer.shown().all()) {
            Measurement from = offer.unchanged().metric(metric);
            columns.add(
                    new Column(metric, words.text("steer.metric-about", from.users(), from.undefined()), Best.NONE));
            columns.add(new Column(words.text("learned.relative"), words.text("steer.relative-about"), Best.NONE));
        }
        Stream<TradeOff.Policy> best = front.best().stream().flatMap(dot -> offer.trials().stream()
                .filter(trial -> trial.name().equals(dot.name())));
        List<List<Cell>> rows = Stream.concat(Stream.of(offer.unchanged()), best)
                .map(policy -> row(offer, policy))
                .toList();
        return new Table(
                words.text("steer.cost-table"),
                columns,
                rows,
                new Shown(rows.size(), offer.trials().size() + 1L, words.text("steer.policies-unit")));
    }

    private List<Cell> row(TradeOff offer, TradeOff.Policy policy) {
        boolean baseline = policy.equals(offer.unchanged());
        List<Cell> row = new ArrayList<>();
        String about =
                baseline ? words.text("steer.baseline") : policy.setting().replaceAll(",(?=\\S)", ", ");
        row.add(about.isEmpty() ? new Table.Text(policy.name()) : new Table.Named(policy.name(), about));
        row.add(Table.Figure.count(policy.metric(offer.shown().up()).users()));
        for (String metric : offer.shown().all()) {
            double from = offer.unchanged().metric(metric).value();
            double value = policy.metric(metric).value();
            row.add(new Table.Figure(Figures.measured(policy.metric(metric)), NumberForm.RATIO));
            double change = baseline || from == 0 ? Double.NaN : (value - from) / Math.abs(from);
            row.add(Table.Figure.of(change, NumberForm.GAIN));
        }
        return row;
    }
}
