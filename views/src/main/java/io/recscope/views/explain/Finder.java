package io.recscope.views.explain;

import io.recscope.views.control.Icon;
import io.recscope.views.job.JobWork;
import io.recscope.views.text.Phrases;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// Shows what is chosen, and finds something else among too many to list.
final class Finder extends Button {
    private static final double WIDTH = 340;
    private static final double ROW = 34;

    private final TextField typed = new TextField();
    private final ListView<Searching.Found> list = new ListView<>();
    private final Popup popup = new Popup();
    private final Slot<List<Searching.Found>> results;
    private final Source source;
    private final Consumer<String> chosen;
    private final Phrases phrases;

    /// Where it looks.
    @FunctionalInterface
    interface Source {

        /// What fits what was typed, the best first.
        ///
        /// @throws InterruptedException when `work` was cancelled
        List<Searching.Found> find(String typed, JobWork<List<Searching.Found>> work) throws InterruptedException;
    }

    /// @param prompt key of what may be typed
    /// @param chosen takes the id of what is chosen
    Finder(
            Phrases phrases,
            String prompt,
            Slot<List<Searching.Found>> results,
            Source source,
            Consumer<String> chosen) {
        this.phrases = phrases;
        this.results = results;
        this.source = source;
        this.chosen = chosen;
        getStyleClass().addAll("finder-button", "may-clip");
        setGraphic(new Icon("search"));
        setOnAction(event -> open());
        typed.promptTextProperty().bind(phrases.text(prompt));
        typed.accessibleTextProperty().bind(phrases.text(prompt));
        typed.textProperty().subscribe(this::search);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * 9 + 2);
        Label none = new Label();
        none.textProperty().bind(phrases.text("explain.find.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setCellFactory(any -> new Cell());
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(phrases.text(prompt));
        list.setOnMouseClicked(event -> take());
        VBox sheet = new VBox(8, typed, list);
        sheet.getStyleClass().addAll("sheet", "finder-sheet");
        sheet.setPrefWidth(WIDTH);
        popup.getContent().add(sheet);
        popup.setAutoHide(true);
        results.state().subscribe(now -> results.value().ifPresent(this::show));
    }

    /// Looks as a button of an icon alone, with what it is for on hover.
    Finder asTool(String icon, String key) {
        getStyleClass().setAll("button", "tool");
        setGraphic(new Icon(icon));
        accessibleTextProperty().bind(phrases.text(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(phrases.text(key));
        setTooltip(tip);
        return this;
    }

    /// What it shows as chosen.
    StringProperty shown() {
        return textProperty();
    }

    void open() {
        if (getScene() == null || getScene().getWindow() == null) {
            return;
        }
        typed.clear();
        search("");
        Bounds place = localToScreen(getBoundsInLocal());
        double right = getScene().getWindow().getX() + getScene().getWindow().getWidth();
        popup.show(this, Math.min(place.getMinX(), right - WIDTH - 24), place.getMaxY() + 4);
        typed.requestFocus();
    }

    private void search(String text) {
        results.start(phrases.now("explain.job.search"), work -> source.find(text, work));
    }

    private void show(List<Searching.Found> found) {
        list.setItems(FXCollections.observableArrayList(found));
        list.getSelectionModel().selectFirst();
    }

    private void keys(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            if (next >= 0 && next < list.getItems().size()) {
                list.getSelectionModel().select(next);
                list.scrollTo(next);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        }
    }

    private void take() {
        Searching.Found found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            popup.hide();
            chosen.accept(found.id());
        }
    }

    private static final class Cell extends ListCell<Searching.Found> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(8, name, detail);

        Cell() {
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            name.getStyleClass().add("may-clip");
            HBox.setHgrow(name, Priority.ALWAYS);
            detail.getStyleClass().add("caption");
            detail.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Searching.Found item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row);
            if (!empty && item != null) {
                name.setText(item.label());
                detail.setText(item.detail());
            }
        }
    }
}
