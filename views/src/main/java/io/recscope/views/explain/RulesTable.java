package io.recscope.views.explain;

import io.recscope.engine.explain.population.Feature;
import io.recscope.engine.explain.population.Proportion;
import io.recscope.engine.explain.population.Rule;
import io.recscope.engine.explain.population.Rules;
import io.recscope.views.control.Tables;
import io.recscope.views.desk.Desk;
import io.recscope.views.explanation.CrowdWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// Rules that were found in a survey, with how they did for users held out.
final class RulesTable extends VBox {
    private static final double HEIGHT = 300;

    private final Desk desk;
    private final TableView<Rule> table = Tables.make();
    private final Label none;
    private final Label note = Parts.plain("caption");

    RulesTable(Desk desk) {
        super(8);
        this.desk = desk;
        Parts parts = new Parts(desk.phrases());
        none = parts.label("muted", "explain.rules.none");
        table.setPrefHeight(HEIGHT);
        table.accessibleTextProperty().bind(desk.phrases().text("explain.rules"));
        table.getColumns()
                .setAll(List.of(
                        named(Tables.text(RulesTable::condition), "explain.rule.if", 220),
                        named(Tables.text(rule -> rule.consequence().name()), "explain.rule.then", 150),
                        named(Tables.number(rule -> (double) rule.both(), RulesTable::count), "explain.rule.both", 90),
                        named(Tables.number(Rule::confidence, RulesTable::percent), "explain.rule.confidence", 100),
                        named(Tables.number(Rule::lift, RulesTable::lift), "explain.rule.lift", 70),
                        named(Tables.text(rule -> share(rule.repeated())), "explain.rule.repeated", 190),
                        named(Tables.text(rule -> share(rule.fidelity())), "explain.rule.fidelity", 190)));
        getChildren()
                .addAll(
                        parts.label("heading", "explain.rules"),
                        parts.label("caption", "explain.rules.text"),
                        note,
                        table,
                        none);
    }

    void show(Rules rules) {
        Parts.show(table, !rules.rules().isEmpty());
        Parts.show(none, rules.rules().isEmpty());
        table.setItems(FXCollections.observableArrayList(rules.rules()));
        note.setText(desk.phrases()
                .now(
                        "explain.rules.note",
                        rules.rules().size(),
                        rules.found(),
                        rules.cases(),
                        rules.users(),
                        rules.heldOut()));
    }

    private <T> TableColumn<Rule, T> named(TableColumn<Rule, T> column, String key, double width) {
        column.textProperty().bind(desk.phrases().text(key));
        column.setPrefWidth(width);
        return column;
    }

    private static String condition(Rule rule) {
        return rule.condition().stream().map(Feature::name).collect(Collectors.joining(" + "));
    }

    private String share(Proportion share) {
        return new CrowdWords(desk.phrases().words()).share(share);
    }

    private static String count(Double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String percent(Double value) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }

    private static String lift(Double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
