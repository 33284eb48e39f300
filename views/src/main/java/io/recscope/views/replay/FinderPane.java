package io.recscope.views.replay;

import io.recscope.engine.replay.Sessions;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.InScene;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Finds a session: by the user's id, or among those worth a look.
final class FinderPane extends VBox {
    private final Desk desk;
    private final ReplayModel model;
    private final Parts parts;
    private final Runnable close;
    private final TextField field = new TextField();
    private final FlowPane kinds = new FlowPane(4, 4);
    private final Label about = new Label();
    private final Label shown = new Label();
    private final VBox trouble = new VBox();
    private final TableView<SessionFinder.Line> table = Grid.make();

    /// @param close called when a session was chosen, or nothing is wanted
    FinderPane(Desk desk, ReplayModel model, Parts parts, Runnable close) {
        super(8);
        this.desk = desk;
        this.model = model;
        this.parts = parts;
        this.close = close;
        getStyleClass().addAll("sheet", "drop-sheet");
        field.setId("replay-user");
        field.promptTextProperty().bind(desk.phrases().text("replay.find.id"));
        field.accessibleTextProperty().bind(desk.phrases().text("replay.find.id"));
        field.textProperty().subscribe((before, typed) -> model.setup().get().ifPresent(with -> model.finder()
                .search(with, typed)));
        field.setOnAction(event -> first());
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        shown.getStyleClass().add("caption");
        columns();
        VBox.setVgrow(table, Priority.ALWAYS);
        ProgressBar busy = new ProgressBar();
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.setPrefHeight(4);
        busy.visibleProperty().bind(model.finder().busy());
        getChildren().addAll(field, kinds, about, busy, trouble, table, shown);
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
        InScene.follow(this, model.finder().found(), this::tell);
        InScene.follow(this, model.finder().trouble(), this::tell);
        InScene.follow(this, desk.phrases().language(), this::tell);
    }

    TextField field() {
        return field;
    }

    /// Shows everybody when nothing was found before.
    void open() {
        if (model.finder().found().get().lines().isEmpty()) {
            model.setup().get().ifPresent(with -> model.finder().search(with, ""));
        }
    }

    private void columns() {
        TableColumn<SessionFinder.Line, String> user = Grid.text(SessionFinder.Line::user);
        user.textProperty().bind(desk.phrases().text("replay.find.user"));
        TableColumn<SessionFinder.Line, Double> events =
                Grid.column(line -> (double) line.events(), NumberForm.COUNT::format, (cell, row) -> {});
        events.textProperty().bind(desk.phrases().text("replay.find.events"));
        events.getStyleClass().add("number");
        TableColumn<SessionFinder.Line, Double> value = Grid.column(
                SessionFinder.Line::value,
                number -> Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%,.2f", number),
                (cell, row) -> {});
        value.textProperty().bind(desk.phrases().text("replay.find.value"));
        value.getStyleClass().add("number");
        table.getColumns().setAll(java.util.List.of(user, events, value));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(parts.label("replay.find.nothing", "muted"));
        table.setOnMouseClicked(event -> {
            if (table.getSelectionModel().getSelectedItem() != null) {
                first();
            }
        });
        table.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                first();
            }
        });
    }

    /// The chosen line, or the first.
    private void first() {
        SessionFinder.Line chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null || !table.getItems().isEmpty()) {
            model.choose((chosen == null ? table.getItems().getFirst() : chosen).user());
            close.run();
        }
    }

    private void tell() {
        SessionFinder.Found found = model.finder().found().get();
        kinds.getChildren().clear();
        for (Sessions.Kind kind : Sessions.Kind.values()) {
            ToggleButton button = new ToggleButton(desk.phrases().now("replay.kind." + kind.name()));
            button.getStyleClass().setAll("segment");
            button.setSelected(found.kind().equals(java.util.Optional.of(kind)));
            button.setOnAction(event ->
                    model.setup().get().ifPresent(with -> model.finder().find(with, kind)));
            kinds.getChildren().add(button);
        }
        about.setText(found.kind()
                .map(kind -> desk.phrases().now("replay.kind.about." + kind.name(), found.whole()))
                .orElse(desk.phrases().now("replay.find.about")));
        shown.setText(
                found.kind().isPresent()
                        ? desk.phrases().now("replay.find.best", found.lines().size(), found.whole())
                        : desk.phrases().now("replay.find.shown", found.lines().size(), found.whole()));
        table.getItems().setAll(found.lines());
        trouble.getChildren()
                .setAll(model.finder().trouble().get().stream()
                        .map(why -> new TroubleCard(desk.phrases(), why))
                        .toList());
    }
}
