package io.recscope.views.models;

import io.recscope.engine.experiment.Trained;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.EmptyState;
import io.recscope.views.control.InScene;
import io.recscope.views.control.JobBar;
import io.recscope.views.control.Said;
import io.recscope.views.control.Tables;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Trouble;
import io.recscope.views.models.TrainModel.State;
import io.recscope.views.study.TrainingCurves;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Trains a model: what it is and its settings on the left, how it learns on the right.
final class TrainPane extends BorderPane {
    private final Desk desk;
    private final TrainModel model;
    private final ModelsModel models;
    private final Said said;
    private final ComboBox<String> kinds = new ComboBox<>();
    private final Label about = Said.styled(new Label(), "caption");
    private final Label dataset = Said.styled(new Label(), "strong");
    private final SettingsForm form;
    private final JobBar bar;
    private final VBox trouble = new VBox();
    private final Label outcome = Said.styled(new Label(), "strong");
    private final ChartView chart;
    private final TableView<TrainingLog.Epoch> epochs = Tables.make();
    private final EmptyState waiting;
    private final VBox right = new VBox(12);
    private final Button start;
    private final Button pause;
    private final Button keep;

    TrainPane(Desk desk, TrainModel model, ModelsModel models) {
        this.desk = desk;
        this.model = model;
        this.models = models;
        said = new Said(desk.phrases());
        form = new SettingsForm(desk, model);
        bar = new JobBar(desk.phrases());
        chart = desk.charts().view();
        waiting = new EmptyState(
                "chart",
                desk.phrases().text("models.curves-here"),
                desk.phrases().text("models.curves-about"));
        start = said.button("models.start", "play", () -> model.start().ifPresent(bar::follow));
        start.getStyleClass().add("accent");
        start.setId("models-start");
        start.setMaxWidth(Double.MAX_VALUE);
        pause = said.button("models.pause", "pause", model::pause);
        keep = said.button("models.keep-best", "check", () -> model.keepBest().ifPresent(bar::follow));
        pause.setId("models-pause");
        keep.setId("models-keep");
        said.tip(keep, "models.keep-best-about");
        about.setWrapText(true);
        outcome.setWrapText(true);
        columns();
        setLeft(left());
        right.getStyleClass().add("tab-body");
        setCenter(right);
        InScene.follow(this, model.state(), this::follow);
        InScene.follow(this, model.trainings(), this::follow);
        InScene.follow(this, desk.phrases().language(), this::language);
        InScene.follow(this, model.trouble(), () -> {
            Optional<Trouble> now = model.trouble().get();
            trouble.getChildren()
                    .setAll(now.map(why -> new TroubleCard(desk.phrases(), why)).stream()
                            .toList());
            start.setDisable(now.isPresent()
                    && model.state().get() != State.RUNNING
                    && !now.get().isDefect());
        });
    }

    private Node left() {
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.setOnAction(event -> {
            if (kinds.getValue() != null
                    && !kinds.getValue().equals(model.kind().get())) {
                model.choose(kinds.getValue());
                show(kinds.getValue());
            }
        });
        kinds.setId("models-kind");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(
                said.label("models.train-on", "caption"),
                dataset,
                said.naming("models.kind", kinds),
                kinds,
                about,
                scroll,
                start);
        left.getStyleClass().addAll("form", "form-side");
        return left;
    }

    private void columns() {
        number("learned.epoch", 80, epoch -> (double) epoch.number(), NumberForm.COUNT);
        number("learned.loss-axis", 150, TrainingLog.Epoch::loss, NumberForm.RATIO);
        number("models.ndcg", 120, TrainingLog.Epoch::ndcg, NumberForm.RATIO);
        number("models.hit", 120, TrainingLog.Epoch::hitRate, NumberForm.RATIO);
        number("models.column.seconds", 110, TrainingLog.Epoch::seconds, NumberForm.SECONDS);
    }

    private void number(String key, double width, Function<TrainingLog.Epoch, Double> of, NumberForm shape) {
        TableColumn<TrainingLog.Epoch, Double> column = Tables.number(of, shape::format);
        column.textProperty().bind(desk.phrases().text(key));
        column.setPrefWidth(width);
        epochs.getColumns().add(column);
    }

    /// Follows the dataset and the kinds there are.
    void refresh() {
        dataset.setText(models.dataset().map(DatasetInfo::name).orElse("–"));
        List<String> names = model.kinds().map(ModelKinds::names).orElse(List.of());
        if (!kinds.getItems().equals(names)) {
            kinds.getItems().setAll(names);
            kinds.setValue(
                    names.contains("interest")
                            ? "interest"
                            : names.stream().findFirst().orElse(null));
        }
        if (model.state().get() != State.RUNNING) {
            model.compare();
        }
        follow();
    }

    private void language() {
        refresh();
        if (kinds.getValue() != null) {
            show(kinds.getValue());
        }
    }

    private void show(String kind) {
        about.setText(desk.phrases().words().find("models.kind." + kind).orElse(""));
        List<ModelKinds.Setting> settings =
                model.kinds().map(known -> known.settings(kind)).orElse(List.of());
        if (settings.isEmpty()) {
            form.nothing(said);
        } else {
            form.show(kind, settings);
        }
    }

    private void follow() {
        State state = model.state().get();
        start.textProperty().unbind();
        start.textProperty().bind(desk.phrases().text(state == State.PAUSED ? "models.resume" : "models.start"));
        start.setDisable(state == State.RUNNING);
        form.setDisable(state == State.RUNNING);
        kinds.setDisable(state == State.RUNNING);
        List<Trained> trainings = model.trainings().get();
        HBox buttons = new HBox(8);
        if (state == State.RUNNING) {
            buttons.getChildren().add(pause);
        }
        if (state == State.PAUSED) {
            buttons.getChildren().add(keep);
        }
        outcome.setText(outcome(state));
        right.getChildren().setAll(bar, trouble, outcome, buttons);
        boolean learning = trainings.stream()
                .anyMatch(one -> !one.training().log().epochs().isEmpty());
        if (learning) {
            chart.show(new TrainingCurves(desk.phrases().words()).of(trainings));
            chart.setMinHeight(300);
            VBox.setVgrow(chart, Priority.ALWAYS);
            epochs.setItems(FXCollections.observableArrayList(
                    trainings.getLast().training().log().epochs().reversed()));
            epochs.setPrefHeight(180);
            epochs.setMinHeight(120);
            right.getChildren().addAll(chart, epochs);
        } else if (state == State.IDLE) {
            VBox.setVgrow(waiting, Priority.ALWAYS);
            right.getChildren().add(waiting);
        }
        right.getChildren().forEach(child -> child.setManaged(child.isVisible()));
    }

    private String outcome(State state) {
        return switch (state) {
            case IDLE -> "";
            case RUNNING -> desk.phrases().now("models.state.running");
            case PAUSED -> desk.phrases().now("models.state.paused");
            case DONE ->
                Optional.of(model.result().get())
                        .flatMap(entry -> entry)
                        .map(entry -> desk.phrases()
                                .now(
                                        "models.state.done",
                                        entry.spec().label(),
                                        entry.digest().substring(0, 12),
                                        NumberForm.SECONDS.format(entry.fitSeconds())))
                        .orElse("");
        };
    }
}
