package io.recscope.views.replay;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.views.control.InScene;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Finds any item of the catalogue and makes something of it in the branch.
final class ItemFinderPane extends VBox {
    private final ReplayModel model;
    private final Runnable close;
    private final ItemFinder finder;
    private final TextField field = new TextField();
    private final TableView<Integer> table = Grid.make();

    ItemFinderPane(Desk desk, ReplayModel model, Alternatives alternatives, Parts parts, Runnable close) {
        super(8);
        this.model = model;
        this.close = close;
        finder = new ItemFinder(desk);
        getStyleClass().addAll("sheet", "drop-sheet");
        field.setId("replay-item");
        field.promptTextProperty().bind(desk.phrases().text("replay.item.prompt"));
        field.accessibleTextProperty().bind(desk.phrases().text("replay.item.prompt"));
        field.textProperty()
                .subscribe((before, typed) -> model.setup().get().ifPresent(with -> finder.search(with, typed)));
        field.setOnAction(event -> with(alternatives::insert));
        Button insert = parts.button("insert", "replay.insert", () -> with(alternatives::insert));
        insert.getStyleClass().add("accent");
        HBox buttons = new HBox(
                6,
                insert,
                parts.button("like", "replay.like.short", () -> with(item -> alternatives.judge(item, Verdict.LIKE))),
                parts.button(
                        "dislike",
                        "replay.dislike.short",
                        () -> with(item -> alternatives.judge(item, Verdict.DISLIKE))));
        buttons.disableProperty().bind(javafx.beans.binding.Bindings.isEmpty(table.getItems()));
        columns(desk);
        Label nothing = parts.label("replay.item.nothing", "muted");
        table.setPlaceholder(nothing);
        VBox trouble = new VBox();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(field, trouble, table, buttons);
        InScene.follow(this, finder.items(), () -> table.getItems()
                .setAll(finder.items().get()));
        InScene.follow(this, finder.trouble(), () -> trouble.getChildren()
                .setAll(finder.trouble().get().stream()
                        .map(why -> new TroubleCard(desk.phrases(), why))
                        .toList()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    TextField field() {
        return field;
    }

    private void columns(Desk desk) {
        TableColumn<Integer, String> id = Grid.narrow(
                Grid.column(
                        item -> catalog().map(c -> c.id(item)).orElse(""),
                        text -> text,
                        (cell, row) -> cell.getStyleClass().add("muted")),
                90);
        id.textProperty().bind(desk.phrases().text("replay.item.id"));
        TableColumn<Integer, String> title =
                Grid.text(item -> catalog().map(c -> c.label(item)).orElse(""));
        title.textProperty().bind(desk.phrases().text("replay.column.item"));
        table.getColumns().setAll(List.of(id, title));
    }

    private Optional<Catalog> catalog() {
        return model.setup().get().map(with -> with.data().catalog());
    }

    /// Does something with the chosen item, or the first.
    private void with(IntConsumer action) {
        Integer chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null || !table.getItems().isEmpty()) {
            action.accept(chosen == null ? table.getItems().getFirst() : chosen);
            close.run();
        }
    }
}
