package io.recscope.views.models;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.metric.Measurement;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.Badge;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.EmptyState;
import io.recscope.views.control.InScene;
import io.recscope.views.control.JobBar;
import io.recscope.views.control.Said;
import io.recscope.views.control.Tables;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.models.EvaluateModel.Candidate;
import io.recscope.views.study.AccuracyChart;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Measures chosen models: which and how on the left, what came of it on the right.
final class EvaluatePane extends BorderPane {
    private static final List<String> METRICS =
            List.of("ndcg@10", "hit@10", "recall@10", "mrr@10", "coverage@10", "novelty@10");

    private final Desk desk;
    private final EvaluateModel model;
    private final Said said;
    private final VBox candidates = new VBox(6);
    private final JobBar bar;
    private final VBox trouble = new VBox();
    private final VBox right = new VBox(12);
    private List<Candidate> shown = List.of();

    EvaluatePane(Desk desk, EvaluateModel model) {
        this.desk = desk;
        this.model = model;
        said = new Said(desk.phrases());
        bar = new JobBar(desk.phrases());
        setLeft(left());
        right.getStyleClass().add("tab-body");
        setCenter(right);
        InScene.follow(this, model.trouble(), () -> trouble.getChildren()
                .setAll(model.trouble().get().map(why -> new TroubleCard(desk.phrases(), why)).stream()
                        .toList()));
        InScene.follow(this, model.result(), this::result);
        InScene.follow(this, desk.phrases().language(), () -> {
            refresh();
            result();
        });
    }

    private Node left() {
        ComboBox<String> split = new ComboBox<>();
        split.getItems()
                .setAll(
                        "last-out",
                        "last-out:validation",
                        "quantile:0.8",
                        "user-hold-out:0.1",
                        "item-hold-out:0.1",
                        "k-fold:5");
        split.setEditable(true);
        split.setMaxWidth(Double.MAX_VALUE);
        split.valueProperty().bindBidirectional(model.split());
        said.tip(split, "models.split-about");
        TextField lengths = new TextField();
        lengths.textProperty().bindBidirectional(model.lengths());
        TextField seed = new TextField();
        seed.textProperty().bindBidirectional(model.seed());
        CheckBox repeats = said.words(new CheckBox(), "models.repeats", "");
        repeats.setWrapText(true);
        repeats.setMinWidth(0);
        repeats.selectedProperty().bindBidirectional(model.repeats());
        Button start = said.button("models.evaluate", "chart", this::run);
        start.getStyleClass().add("accent");
        start.setId("models-evaluate");
        start.setMaxWidth(Double.MAX_VALUE);
        ScrollPane scroll = new ScrollPane(candidates);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(
                said.label("models.which", "heading"),
                scroll,
                said.naming("models.split", split),
                split,
                said.naming("models.lengths", lengths),
                lengths,
                said.naming("models.seed", seed),
                seed,
                repeats,
                start);
        left.getStyleClass().addAll("form", "form-side");
        return left;
    }

    /// Looks again at what can be measured.
    void refresh() {
        shown = model.candidates();
        candidates.getChildren().clear();
        for (Candidate candidate : shown) {
            CheckBox box = new CheckBox(candidate.text());
            box.setId("candidate-" + candidate.text());
            box.selectedProperty().bindBidirectional(candidate.chosen());
            box.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(box, Priority.ALWAYS);
            HBox row = new HBox(8, box);
            row.setAlignment(Pos.CENTER_LEFT);
            if (candidate.fitted()) {
                Badge badge = new Badge(Badge.Tint.PLAIN);
                badge.textProperty().bind(desk.phrases().text("models.as-fitted"));
                row.getChildren().add(badge);
            }
            candidates.getChildren().add(row);
        }
    }

    private void run() {
        model.run(shown).ifPresent(bar::follow);
    }

    private void result() {
        right.getChildren().setAll(bar, trouble);
        if (model.result().get().isEmpty()) {
            EmptyState nothing = new EmptyState(
                    "chart",
                    desk.phrases().text("models.results-here"),
                    desk.phrases().text("models.results-about"));
            VBox.setVgrow(nothing, Priority.ALWAYS);
            right.getChildren().add(nothing);
        } else {
            show(model.result().get().get());
        }
    }

    private void show(Run run) {
        ChartView chart = desk.charts().view();
        chart.setMinHeight(260);
        chart.show(new AccuracyChart(desk.phrases().words()).of(run));
        VBox.setVgrow(chart, Priority.ALWAYS);
        TableView<ModelResult> table = Tables.make();
        TableColumn<ModelResult, String> name = Tables.text(ModelResult::name);
        name.textProperty().bind(desk.phrases().text("models.column.model"));
        name.setPrefWidth(176);
        table.getColumns().add(name);
        METRICS.stream()
                .filter(key -> run.models().getFirst().metrics().containsKey(key))
                .forEach(key -> table.getColumns().add(column(key)));
        table.setItems(FXCollections.observableArrayList(run.models()));
        table.setPrefHeight(40 + 32.0 * Math.min(8, run.models().size() + 1));
        Button compare =
                said.button("models.compare", "compare", () -> desk.trail().show("compare"));
        right.getChildren().addAll(chart, table, compare);
    }

    private static TableColumn<ModelResult, String> column(String key) {
        TableColumn<ModelResult, String> column = Tables.text(row -> {
            Measurement m = row.metric(key);
            return NumberForm.RATIO.format(
                    new Measured(m.value(), Math.min(m.low(), m.value()), Math.max(m.high(), m.value())));
        });
        column.setText(key);
        column.getStyleClass().addAll("number", "may-clip");
        column.setPrefWidth(176);
        return column;
    }
}
