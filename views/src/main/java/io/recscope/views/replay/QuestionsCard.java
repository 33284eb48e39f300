package io.recscope.views.replay;

import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.views.desk.Desk;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks a new user what he likes; each answer changes the list at once.
final class QuestionsCard extends VBox {
    private final Desk desk;
    private final ReplayModel model;
    private final Alternatives alternatives;
    private final Questions questions;
    private final Parts parts;
    private final VBox lines = new VBox();

    QuestionsCard(Desk desk, ReplayModel model, Alternatives alternatives, Parts parts) {
        super(4);
        this.desk = desk;
        this.model = model;
        this.alternatives = alternatives;
        this.parts = parts;
        questions = new Questions(desk, model);
        getStyleClass().add("list-card");
        Label about = parts.label("replay.questions.about", "caption");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        Label title = parts.label("replay.questions", "strong");
        title.setMinHeight(30);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, about, scroll);
        questions.items().subscribe(this::list);
    }

    /// Shows the items and what was answered.
    void show() {
        questions.find();
        list();
    }

    private void list() {
        Optional<Setup> setup = model.setup().get();
        List<Integer> items = questions.items().get();
        lines.getChildren().clear();
        if (setup.isEmpty() || items.isEmpty()) {
            lines.getChildren().add(parts.label("replay.computing", "muted"));
            return;
        }
        items.forEach(
                item -> lines.getChildren().add(line(item, setup.get().player().facts())));
    }

    private HBox line(int item, Facts facts) {
        Label title = new Label(facts.catalog().label(item));
        title.getStyleClass().add("may-clip");
        int[] groups = facts.aspects().of(item);
        String group = groups.length == 0 ? "" : " · " + facts.aspects().name(groups[0]);
        Label about = new Label(
                desk.phrases().now("replay.questions.events", facts.popularity().count(item)) + group);
        about.getStyleClass().addAll("caption", "may-clip");
        VBox words = new VBox(title, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Optional<Verdict> answer = questions.answer(item);
        HBox line = new HBox(
                words,
                answer(item, Verdict.LIKE, "like", "replay.like", answer),
                answer(item, Verdict.DISLIKE, "dislike", "replay.dislike", answer));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("question");
        return line;
    }

    private Button answer(int item, Verdict verdict, String icon, String key, Optional<Verdict> given) {
        Button button = parts.tool(icon, key, () -> alternatives.judge(item, verdict));
        button.setId("answer-" + icon + "-" + item);
        button.setMinWidth(USE_PREF_SIZE);
        if (given.equals(Optional.of(verdict))) {
            button.getStyleClass().add("accent-icon");
            button.getStyleClass().add("given");
        }
        return button;
    }
}
