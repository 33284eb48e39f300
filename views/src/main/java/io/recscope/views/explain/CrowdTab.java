package io.recscope.views.explain;

import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Surveyed;
import io.recscope.views.control.Badge;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import io.recscope.views.explanation.PopulationPictures;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the explanations of many users have in common.
final class CrowdTab extends VBox implements Tab {
    private static final double SWARM = 580;
    private static final double IMPORTANCE = 420;

    private final Desk desk;
    private final ExplainModel model;
    private final Spinner<Integer> users = new Spinner<>(10, 2_000, ExplainModel.USUAL_USERS, 50);
    private final Button begin;
    private final Button end;
    private final Badge partial = new Badge(Badge.Tint.CAUTION);
    private final Label asked = Parts.plain("caption");
    private final VBox notes = new VBox(2);
    private final ChartView swarm;
    private final ChartView importance;
    private final RulesTable rules;
    private final VBox trees = new VBox(16);
    private final VBox found;
    private final Label nothing;
    private Optional<Findings> shown = Optional.empty();

    CrowdTab(Desk desk, ExplainModel model) {
        super(20);
        this.desk = desk;
        this.model = model;
        Parts parts = new Parts(desk.phrases());
        getStyleClass().add("tab-page");
        swarm = sized(desk.charts().view(), SWARM);
        importance = sized(desk.charts().view(), IMPORTANCE);
        rules = new RulesTable(desk);
        begin = parts.button("action.explain.survey", "play", model::survey);
        begin.getStyleClass().add("accent");
        begin.setId("explain-survey");
        end = parts.button("explain.survey.end", "pause", model.crowd()::end);
        end.setId("explain-survey-end");
        users.setEditable(true);
        users.setPrefWidth(110);
        users.valueProperty().subscribe(now -> model.users().set(now));
        partial.textProperty().bind(desk.phrases().text("explain.partial"));
        HBox ask = new HBox(12, parts.field("explain.survey.users", users), begin, end);
        ask.setAlignment(Pos.BOTTOM_LEFT);
        HBox who = new HBox(10, partial, asked);
        who.setAlignment(Pos.CENTER_LEFT);
        nothing = parts.label("muted", "explain.survey.nothing");
        found = new VBox(24, new VBox(4, who, notes), swarm, importance, rules, trees);
        getChildren()
                .addAll(
                        new VBox(
                                8,
                                parts.label("heading", "explain.survey"),
                                parts.label("muted", "explain.survey.text"),
                                ask),
                        new SlotBar(parts, model.crowd().findings(), model.crowd()::end, model::survey),
                        nothing,
                        found);
        model.crowd().findings().state().subscribe(now -> follow());
        InScene.follow(this, desk.phrases().language(), this::renew);
    }

    private static ChartView sized(ChartView view, double height) {
        view.setPrefHeight(height);
        view.setMinHeight(height);
        return view;
    }

    @Override
    public void look() {
        follow();
    }

    private void renew() {
        shown = Optional.empty();
        follow();
    }

    private void follow() {
        Slot<Findings> slot = model.crowd().findings();
        begin.setDisable(slot.isWorking() || model.answer().value().isEmpty());
        Parts.show(end, slot.isWorking());
        end.setDisable(model.crowd().isEnding());
        Optional<Findings> now = slot.value();
        boolean any =
                now.filter(findings -> !findings.importance().rows().isEmpty()).isPresent();
        Parts.show(found, any);
        Parts.show(nothing, slot.isDone() && !any);
        if (any && !shown.equals(now)) {
            shown = now;
            now.ifPresent(this::draw);
        }
    }

    private void draw(Findings findings) {
        PopulationPictures drawn = new PopulationPictures(desk.phrases().words());
        Surveyed surveyed = findings.surveyed();
        Parts.show(partial, surveyed.cancelled());
        asked.setText(desk.phrases()
                .now(
                        "explain.survey.asked",
                        surveyed.users().size(),
                        surveyed.asked(),
                        surveyed.eligible(),
                        desk.phrases().now("explain.basis." + surveyed.basis().word())));
        notes.getChildren()
                .setAll(surveyed.notes().stream()
                        .map(note -> Parts.text("engine-note", note))
                        .toList());
        swarm.show(drawn.swarm(findings));
        importance.show(drawn.importance(findings.importance()));
        rules.show(findings.rules());
        trees.getChildren()
                .setAll(findings.trees().stream()
                        .map(tree -> new TreeCard(desk, tree, surveyed.basis().word()))
                        .toList());
    }
}
