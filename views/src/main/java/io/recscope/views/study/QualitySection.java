package io.recscope.views.study;

import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.NonProduct;
import io.recscope.engine.quality.Proposal;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Block;
import io.recscope.views.report.Finding;
import io.recscope.views.report.Report.Section;
import io.recscope.views.report.Severity;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the data, what was repaired, and what that changed.
record QualitySection(Words words) {

    Section section(DatasetInfo original, QualityReport quality, List<Effect> effects) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Findings(
                quality.findings().stream().map(this::finding).toList()));
        if (!quality.nonProducts().isEmpty()) {
            blocks.add(new Block.Tabular(nonProducts(quality.nonProducts())));
        }
        if (!effects.isEmpty()) {
            blocks.add(new Block.Tabular(effects(effects)));
        }
        return new Section(words.text("study.quality"), words.text("study.quality-about", original.name()), blocks);
    }

    private Finding finding(io.recscope.engine.quality.Finding found) {
        Severity severity =
                switch (found.severity()) {
                    case SERIOUS -> Severity.GRAVE;
                    case WARNING -> Severity.CAUTION;
                    case INFO -> Severity.NOTE;
                };
        Shown count = new Shown(found.count().count(), found.count().of(), names().unit(found.count()));
        Finding.Repair repair = found.proposals().isEmpty()
                ? Finding.Repair.NONE
                : repair(found.proposals().getFirst());
        return new Finding(severity, names().finding(found.id()), count, found.sentence(), found.examples(), repair);
    }

    private Finding.Repair repair(Proposal proposal) {
        String key = proposal.recommended() ? "study.repair-recommended" : "study.repair-possible";
        return new Finding.Repair(
                words.text(key, names().repair(proposal.repair())), names().change(proposal.effect()));
    }

    private EngineNames names() {
        return new EngineNames(words);
    }

    private Table nonProducts(List<NonProduct> items) {
        List<List<Cell>> rows = new ArrayList<>();
        for (NonProduct item : items) {
            rows.add(List.of(
                    new Table.Text(item.id()),
                    new Table.Text(item.title()),
                    Table.Figure.count(item.rows()),
                    new Table.Text(String.join("; ", item.reasons()))));
        }
        return new Table(
                words.text("study.non-products"),
                List.of(
                        Column.of(words.text("study.item")),
                        Column.of(words.text("study.item-title")),
                        Column.of(words.text("study.interactions")),
                        Column.of(words.text("study.reasons"))),
                rows,
                Shown.all(rows.size(), words.text("study.items")));
    }

    private Table effects(List<Effect> effects) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Effect effect : effects) {
            rows.add(List.of(
                    new Table.Named(names().repair(effect.repair()), String.join(" ", effect.notes())),
                    Table.Figure.count(effect.before().rows()),
                    Table.Figure.count(effect.after().rows()),
                    Table.Figure.count(effect.rowsChanged()),
                    Table.Figure.count(effect.textsChanged()),
                    Table.Figure.count(effect.after().users()),
                    Table.Figure.count(effect.after().items())));
        }
        return new Table(
                words.text("study.repairs"),
                List.of(
                        Column.of(words.text("study.repair")),
                        Column.of(words.text("study.rows-before")),
                        Column.of(words.text("study.rows-after")),
                        Column.of(words.text("study.rows-changed")),
                        Column.of(words.text("study.texts-changed")),
                        Column.of(words.text("study.users-after")),
                        Column.of(words.text("study.items-after"))),
                rows,
                Shown.all(rows.size(), words.text("study.repairs-unit")));
    }
}
