package io.recscope.views.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.views.control.EmptyState;
import io.recscope.views.control.InScene;
import io.recscope.views.control.Notice;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The screen's content: the question above, the history beside what is told of it.
final class ExplainPage extends StackPane implements Acts {
    private final Desk desk;
    private final ExplainModel model;
    private final Parts parts;
    private final BorderPane body = new BorderPane();
    private final TabPane tabs = new TabPane();
    private final Map<javafx.scene.control.Tab, Tab> contents = new LinkedHashMap<>();
    private final QuestionBar question;
    private final Timeline timeline;
    private final WhyTab why;
    private final PlaceHead head;

    ExplainPage(Desk desk, ExplainModel model) {
        this.desk = desk;
        this.model = model;
        parts = new Parts(desk.phrases());
        getStyleClass().add("explain-page");
        getStylesheets()
                .add(Objects.requireNonNull(ExplainPage.class.getResource("explain.css"))
                        .toExternalForm());
        question = new QuestionBar(desk, model);
        timeline = new Timeline(desk, model);
        why = new WhyTab(desk, model, this);
        head = new PlaceHead(desk, model, this);
        addTab("explain.tab.why", why);
        addTab("explain.tab.list", new ListTab(desk, model));
        addTab("explain.tab.words", new WordsTab(desk, model));
        addTab("explain.tab.trust", new TrustTab(desk, model));
        addTab("explain.tab.crowd", new CrowdTab(desk, model));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().selectedItemProperty().subscribe(now -> look());
        VBox main = new VBox(head, new WhatIfStrip(desk, model), tabs);
        main.getStyleClass().add("explain-main");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        body.setTop(question);
        body.setLeft(timeline);
        body.setCenter(main);
        model.gap().subscribe(now -> follow());
        model.answer().state().subscribe(now -> look());
        model.keeping().kept().state().subscribe(now -> tellKept());
        InScene.follow(
                this,
                desk.session().summary(),
                () -> model.follow(desk.trail().focus().getValue()));
    }

    /// Asks about what the analyst looks at.
    void look(Focus focus) {
        model.follow(focus);
        look();
    }

    QuestionBar question() {
        return question;
    }

    PlaceHead head() {
        return head;
    }

    /// Brings a tab into view.
    ///
    /// @param number from 0
    void select(int number) {
        tabs.getSelectionModel().select(number);
    }

    private <T extends Node & Tab> void addTab(String key, T content) {
        javafx.scene.control.Tab tab = new javafx.scene.control.Tab();
        tab.textProperty().bind(desk.phrases().text(key));
        tab.setContent(Parts.scroll(content));
        contents.put(tab, content);
        tabs.getTabs().add(tab);
    }

    private void look() {
        if (getScene() != null) {
            Tab content = contents.get(tabs.getSelectionModel().getSelectedItem());
            if (content != null) {
                content.look();
            }
        }
    }

    private void follow() {
        Gap missing = model.gap().get();
        getChildren().setAll(missing == Gap.NOTHING ? body : empty(missing));
    }

    private Node empty(Gap missing) {
        return switch (missing) {
            case DATASET -> state("explain.gap.dataset").with(going("data", "action.go.data"));
            case MODEL -> state("explain.gap.model").with(going("models", "action.go.models"));
            case WORKSPACE, NOTHING -> state("explain.nothing").with(going("welcome", "action.go.welcome"));
        };
    }

    private EmptyState state(String advice) {
        return new EmptyState(
                "explain",
                desk.phrases().text("screen.explain.title"),
                desk.phrases().text(advice));
    }

    private Button going(String screen, String key) {
        Button button = parts.button(key, "", () -> desk.trail().show(screen));
        button.getStyleClass().add("accent");
        return button;
    }

    @Override
    public void reveal(int piece) {
        timeline.reveal(piece);
    }

    @Override
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", why.said()));
        Clipboard.getSystemClipboard().setContent(content);
        Notice.done(this, desk.phrases().now("explain.copied"));
    }

    @Override
    public void keep() {
        model.keep();
    }

    private void tellKept() {
        if (model.keeping().kept().isDone()) {
            model.keeping()
                    .kept()
                    .value()
                    .ifPresent(id -> Notice.done(this, desk.phrases().now("explain.kept", id)));
        }
        model.keeping().kept().trouble().ifPresent(why -> Notice.failed(this, why.what() + " " + why.remedy()));
    }

    @Override
    public void export() {
        model.account().ifPresent(this::write);
    }

    private void write(ObjectNode json) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.phrases().now("action.explain.export"));
        chooser.setInitialFileName("explanation.json");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file.toPath(), json.toPrettyString() + "\n", StandardCharsets.UTF_8);
            Notice.done(this, desk.phrases().now("chart.saved", file.getName()));
        } catch (IOException e) {
            Notice.failed(this, desk.phrases().now("chart.unsaved", file.getPath()));
        }
    }
}
