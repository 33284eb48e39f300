package io.recscope.views.models;

import io.recscope.engine.experiment.Trained;
import io.recscope.engine.study.Decision;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.EmptyState;
import io.recscope.views.control.Icon;
import io.recscope.views.control.InScene;
import io.recscope.views.control.JobBar;
import io.recscope.views.control.Said;
import io.recscope.views.control.Tables;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.models.ModelsModel.Fitted;
import io.recscope.views.models.ModelsModel.Known;
import io.recscope.views.models.ModelsModel.Standing;
import io.recscope.views.study.TrainingCurves;
import io.recscope.views.text.Words;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is trained: a table of all models, and what is known of the chosen one.
final class TrainedPane extends VBox {
    private static final double HEAD = 42;
    private static final double ROW = 32;
    private static final int MOST = 9;

    private final Desk desk;
    private final ModelsModel model;
    private final Runnable train;
    private final Said said;
    private final TableView<Fitted> table = Tables.make();
    private final VBox unreadable = new VBox(8);
    private final VBox detail = new VBox(16);
    private final ScrollPane scroll = new ScrollPane();
    private final JobBar bar;

    TrainedPane(Desk desk, ModelsModel model, Runnable train) {
        super(8);
        this.desk = desk;
        this.model = model;
        this.train = train;
        said = new Said(desk.phrases());
        bar = new JobBar(desk.phrases());
        columns();
        VBox all = new VBox(16, table, unreadable, detail);
        all.getStyleClass().add("tab-body");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        table.accessibleTextProperty().bind(desk.phrases().text("models.tab.trained"));
        table.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                model.look(now);
            }
            show(Optional.ofNullable(now));
        });
        InScene.follow(this, model.known(), this::refresh);
        InScene.follow(this, desk.phrases().language(), this::refresh);
        InScene.follow(this, model.trouble(), this::refresh);
    }

    private void columns() {
        add("models.column.model", 190, Tables.text(row -> row.entry().spec().label()));
        add("models.column.champion", 96, Tables.text(row -> answers(row)));
        add("models.column.dataset", 160, Tables.text(Fitted::dataset));
        add(
                "models.column.fitted",
                142,
                Tables.text(row -> shortened(row.entry().fitted())));
        add("models.column.seconds", 86, Tables.number(row -> row.entry().fitSeconds(), NumberForm.SECONDS::format));
        add("models.column.quality", 132, Tables.number(TrainedPane::quality, NumberForm.RATIO::format));
    }

    private <T> void add(String key, double width, TableColumn<Fitted, T> column) {
        column.textProperty().bind(desk.phrases().text(key));
        column.getStyleClass().add("may-clip");
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    /// Whether it is asked when its kind is.
    private String answers(Fitted row) {
        return switch (row.standing()) {
            case CHAMPION -> desk.phrases().now("models.champion");
            case LATEST -> desk.phrases().now("models.latest");
            case NONE -> "";
        };
    }

    /// NDCG@10 on the choices set aside; NaN for what does not learn in epochs.
    private static double quality(Fitted row) {
        return row.entry().training().stream()
                .filter(training -> training.ofItself())
                .mapToDouble(training -> training.best().ndcg())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String shortened(String instant) {
        return instant.length() < 16 ? instant : instant.substring(0, 16).replace('T', ' ');
    }

    private void refresh() {
        Known known = model.known().get();
        getChildren().clear();
        model.trouble().get().ifPresent(why -> getChildren().add(new TroubleCard(desk.phrases(), why)));
        if (known.models().isEmpty() && known.unreadable().isEmpty()) {
            Button begin = said.button("models.tab.train", "play", train);
            begin.getStyleClass().add("accent");
            getChildren()
                    .add(new EmptyState(
                                    "models",
                                    desk.phrases().text("models.none"),
                                    desk.phrases().text("models.nothing"))
                            .with(begin));
            return;
        }
        Optional<String> wanted = desk.trail().place().get().focus().model();
        table.setItems(FXCollections.observableArrayList(known.models()));
        unreadable
                .getChildren()
                .setAll(known.unreadable().stream().map(this::card).toList());
        double height = HEAD + ROW * Math.clamp(known.models().size() + 1L, 3, MOST);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        // the same rows may have other words now
        table.refresh();
        unreadable.setManaged(!known.unreadable().isEmpty());
        getChildren().addAll(bar, scroll);
        known.models().stream()
                .filter(one -> wanted.equals(Optional.of(one.entry().digest())))
                .findFirst()
                .or(() -> known.models().stream().findFirst())
                .ifPresent(one -> table.getSelectionModel().select(one));
    }

    private Node card(ModelLibrary.Unreadable broken) {
        VBox words = new VBox(
                2,
                line(desk.phrases().now("models.unreadable", start(broken.digest()), broken.reason()), "strong"),
                line(broken.remedy(), "muted"));
        HBox card = new HBox(12, new Icon("warning"), words);
        card.getStyleClass().add("asked");
        return card;
    }

    private void show(Optional<Fitted> chosen) {
        detail.getChildren().clear();
        chosen.ifPresent(now -> {
            detail.getChildren().addAll(head(now), settings(now));
            List<Trained> trainings = now.entry().training().stream()
                    .map(training -> Trained.of(now.entry().spec().label(), training))
                    .toList();
            if (!trainings.isEmpty()) {
                ChartView chart = desk.charts().view();
                chart.setPrefHeight(320);
                chart.setMinHeight(320);
                chart.show(new TrainingCurves(desk.phrases().words()).of(trainings));
                detail.getChildren().add(chart);
                trainings.forEach(one -> one.training().log().notes().forEach(note -> detail.getChildren()
                        .add(line(note, "muted"))));
            }
            decisions(now);
        });
    }

    private Node head(Fitted now) {
        Label title = line(now.entry().spec().label(), "title");
        Label digest = Said.styled(new Label(start(now.entry().digest())), "caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, digest, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        if (!model.newer(now).isEmpty()) {
            head.getChildren().add(update(now));
        }
        if (now.standing() == Standing.CHAMPION) {
            Button back = said.button("models.roll-back", "undo", () -> model.rollBack(now));
            back.setDisable(!now.rollBack());
            head.getChildren().add(back);
        } else {
            Button promote = said.button("models.promote", "check", () -> model.promote(now));
            promote.getStyleClass().add("accent");
            said.tip(promote, "models.promote-about");
            head.getChildren().add(promote);
        }
        return head;
    }

    /// Lets the model go on with one of the datasets.
    private MenuButton update(Fitted now) {
        MenuButton menu = said.words(new MenuButton(), "models.update", "reset");
        menu.setId("models-update");
        said.tip(menu, "models.update-about");
        model.newer(now).forEach(data -> {
            MenuItem item = new MenuItem(desk.phrases().now("models.update-with", data.name()));
            item.setOnAction(event -> model.update(now, data).ifPresent(bar::follow));
            menu.getItems().add(item);
        });
        return menu;
    }

    private Node settings(Fitted now) {
        FlowPane chips = new FlowPane(6, 6);
        String kind = now.entry().spec().kind();
        model.settings(now).forEach((name, value) -> {
            Label chip = Said.styled(new Label(named(kind, name) + " " + value), "chip");
            chip.setTooltip(new Tooltip(name));
            chips.getChildren().add(chip);
        });
        return chips;
    }

    /// What a setting is called, in the analyst's language where there are words for it.
    private String named(String kind, String name) {
        Words words = desk.phrases().words();
        return words.find("setting." + kind + "." + name)
                .or(() -> words.find("setting." + name))
                .orElse(name);
    }

    private void decisions(Fitted now) {
        if (!now.decisions().isEmpty()) {
            detail.getChildren().add(said.label("models.decisions", "heading"));
        }
        for (Decision decision : now.decisions()) {
            String key = decision.promoted() ? "models.decision.promoted" : "models.decision.kept";
            detail.getChildren()
                    .add(line(
                            desk.phrases()
                                    .now(
                                            key,
                                            start(decision.challenger()),
                                            start(decision.champion()),
                                            NumberForm.RATIO.format(decision.after()),
                                            NumberForm.RATIO.format(decision.before()),
                                            NumberForm.CHANGE.format(decision.low()),
                                            NumberForm.CHANGE.format(decision.high()),
                                            decision.users(),
                                            shortened(decision.at())),
                            "text"));
        }
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
    }

    private static Label line(String text, String style) {
        Label label = Said.styled(new Label(text), style);
        label.setWrapText(true);
        return label;
    }
}
