package io.recscope.views.shell;

import io.recscope.views.action.PaletteModel;
import io.recscope.views.control.Icon;
import io.recscope.views.text.Phrases;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Finds an action by a few letters and does it.
final class PalettePane extends VBox {
    private static final double ROW = 36;

    private final PaletteModel model;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<PaletteModel.Line> list = new ListView<>();

    PalettePane(Phrases phrases, PaletteModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("sheet", "palette");
        field.setPromptText(phrases.now("palette.prompt"));
        field.setAccessibleText(phrases.now("palette.prompt"));
        field.setId("palette-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(new Icon("search"), field);
        row.getStyleClass().add("field-row");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new Cell());
        list.setFocusTraversable(false);
        Label nothing = new Label(phrases.now("palette.nothing"));
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(event -> perform());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(row, list);
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    TextField field() {
        return field;
    }

    private void search(String typed) {
        list.getItems().setAll(model.lines(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            if (event.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().selectNext();
            } else {
                list.getSelectionModel().selectPrevious();
            }
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            perform();
            event.consume();
        }
    }

    private void perform() {
        PaletteModel.Line line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            close.run();
            line.action().perform();
        }
    }

    private static final class Cell extends ListCell<PaletteModel.Line> {
        private final Label name = new Label();
        private final Label group = new Label();
        private final Label keys = new Label();
        private final HBox row;

        Cell() {
            name.getStyleClass().add("name");
            group.getStyleClass().add("caption");
            keys.getStyleClass().add("keys");
            keys.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(8, name, group, gap, keys);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(PaletteModel.Line item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.text());
            group.setText(item.group());
            keys.setText(Buttons.keys(item.action()));
            keys.setVisible(!item.action().shortcut().isEmpty());
            setGraphic(row);
        }
    }
}
