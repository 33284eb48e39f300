package io.recscope.views.explain;

import io.recscope.views.chart.Role;
import io.recscope.views.control.Icon;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The user's events, the latest first, each with what it adds; an event that is taken away is asked for again.
final class Timeline extends VBox {
    private static final double ROW = 46;
    private static final double BAR = 64;
    private static final double VALUE = 40;
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");

    private final Desk desk;
    private final ExplainModel model;
    private final ListView<Shares.Row> list = new ListView<>();
    private final Label count = new Label();
    private final Label nothing;

    Timeline(Desk desk, ExplainModel model) {
        super(8);
        this.desk = desk;
        this.model = model;
        Parts parts = new Parts(desk.phrases());
        getStyleClass().add("history");
        Label title = parts.label("strong", "explain.history");
        title.setLabelFor(list);
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, Parts.gap(), count);
        head.setAlignment(Pos.BASELINE_LEFT);
        list.setId("explain-history");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new Cell());
        nothing = parts.label("muted", "explain.history.none");
        nothing.setMaxWidth(200);
        list.setPlaceholder(nothing);
        list.accessibleTextProperty().bind(desk.phrases().text("explain.history"));
        list.setOnKeyPressed(event -> {
            Shares.Row row = list.getSelectionModel().getSelectedItem();
            boolean away = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.SPACE;
            if (row != null && away) {
                model.toggle(List.of(row.event()));
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && list.isFocused()) {
                model.pointed().set(row.piece() < 0 ? OptionalInt.empty() : OptionalInt.of(row.piece()));
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, parts.label("caption", "explain.history.text"), list);
        model.answer().state().subscribe(now -> follow());
        model.change().subscribe(now -> list.refresh());
        InScene.follow(this, desk.phrases().language(), this::follow);
    }

    /// Brings the events of a piece into view.
    void reveal(int piece) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).piece() == piece) {
                list.scrollTo(Math.max(0, i - 2));
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private void follow() {
        List<Shares.Row> rows =
                model.answer().value().map(now -> new Shares(now).rows()).orElseGet(List::of);
        if (!rows.equals(list.getItems())) {
            int chosen = list.getSelectionModel().getSelectedIndex();
            list.setItems(FXCollections.observableArrayList(rows));
            list.getSelectionModel().clearAndSelect(Math.min(chosen, rows.size() - 1));
        }
        boolean known = model.answer().value().isPresent();
        nothing.setVisible(known);
        count.setText(known ? desk.phrases().now("explain.events", rows.size()) : "");
    }

    private final class Cell extends ListCell<Shares.Row> {
        private final Label title = new Label();
        private final Label when = new Label();
        private final Label share = new Label();
        private final Region bar = new Region();
        private final HBox track = new HBox(bar);
        private final Button away = new Button("", new Icon("close"));
        private final Tooltip tip = new Tooltip();
        private final HBox row;

        Cell() {
            getStyleClass().add("history-cell");
            title.getStyleClass().add("may-clip");
            title.setMinWidth(0);
            when.getStyleClass().addAll("caption", "may-clip");
            share.getStyleClass().add("small");
            when.setMinWidth(0);
            HBox.setHgrow(when, Priority.ALWAYS);
            when.setMaxWidth(Double.MAX_VALUE);
            bar.setMinHeight(5);
            bar.setMaxHeight(5);
            track.setMinWidth(BAR);
            track.setMaxWidth(BAR);
            track.setAlignment(Pos.CENTER_RIGHT);
            share.setMinWidth(VALUE);
            share.setAlignment(Pos.CENTER_RIGHT);
            HBox below = new HBox(6, when, track, share);
            below.setAlignment(Pos.CENTER_LEFT);
            VBox words = new VBox(2, title, below);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            away.getStyleClass().addAll("tool", "away");
            away.setFocusTraversable(false);
            row = new HBox(6, words, away);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseEntered(event -> point(true));
            setOnMouseExited(event -> point(false));
            model.pointed().subscribe(now -> mark());
            InScene.follow(this, desk.look().tone(), this::paint);
        }

        private void paint() {
            Shares.Row item = getItem();
            if (item != null) {
                bar.setBackground(Background.fill(desk.look().color(item.share() < 0 ? Role.S2 : Role.S1)));
            }
        }

        private void point(boolean on) {
            Shares.Row item = getItem();
            boolean known = on && item != null && item.piece() >= 0;
            model.pointed().set(known ? OptionalInt.of(item.piece()) : OptionalInt.empty());
        }

        private void mark() {
            Shares.Row item = getItem();
            OptionalInt now = model.pointed().get();
            pseudoClassStateChanged(POINTED, item != null && now.isPresent() && now.getAsInt() == item.piece());
        }

        @Override
        protected void updateItem(Shares.Row item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setTooltip(null);
                pseudoClassStateChanged(REMOVED, false);
            } else {
                fill(item);
                setGraphic(row);
            }
            mark();
        }

        private void fill(Shares.Row item) {
            boolean removed = model.change().get().removed().contains(item.event());
            pseudoClassStateChanged(REMOVED, removed);
            title.setText(item.title());
            when.setText(
                    item.together() > 1
                            ? desk.phrases().now("explain.together", item.when(), item.together())
                            : item.when());
            share.setText(Double.isNaN(item.share()) ? "" : signed(item.share()));
            bar.setPrefWidth(Math.max(Double.isNaN(item.share()) ? 0 : 1, item.length() * BAR));
            paint();
            tip.setText(item.title());
            setTooltip(tip);
            away.setGraphic(new Icon(removed ? "undo" : "close"));
            away.setAccessibleText(
                    desk.phrases().now(removed ? "explain.put-back" : "explain.take-away", item.title()));
            away.setOnAction(event -> model.toggle(List.of(item.event())));
        }
    }

    /// A share as the sentences write it.
    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
    }
}
