package io.recscope.views.replay;

import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.replay.Moment;
import io.recscope.views.control.InScene;
import io.recscope.views.control.Tables;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A list at a moment: each item with how its place differs from that in another list, the one that was taken next
/// marked. What can be said of the chosen item stands above.
final class ListCard extends VBox {
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final Desk desk;
    private final Parts parts;
    private final Alternatives alternatives;
    private final Label title = new Label();
    private final Label about = new Label();
    private final TableView<ListedItem> table = Grid.make();
    private final TableColumn<ListedItem, Shift> shift = shift();
    private boolean filling;

    ListCard(Desk desk, Parts parts, Alternatives alternatives) {
        super(4);
        this.desk = desk;
        this.parts = parts;
        this.alternatives = alternatives;
        getStyleClass().add("list-card");
        title.getStyleClass().addAll("strong", "may-clip");
        about.getStyleClass().addAll("caption", "may-clip");
        title.setMinWidth(USE_PREF_SIZE);
        about.setMinWidth(0);
        HBox head = new HBox(8, title, about, Parts.gap(), buttons());
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(28);
        columns();
        table.setRowFactory(any -> row());
        table.setContextMenu(menu());
        Label nothing = parts.label("replay.list.nothing", "muted");
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !filling) {
                desk.trail().look(focus -> focus.onItem(chosen.id()));
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        table.accessibleTextProperty().bind(title.textProperty());
        getChildren().addAll(head, table);
        InScene.follow(this, desk.trail().focus().map(Focus::item), this::point);
    }

    private HBox buttons() {
        Button like = parts.tool("like", "replay.like", () -> judge(Verdict.LIKE));
        Button dislike = parts.tool("dislike", "replay.dislike", () -> judge(Verdict.DISLIKE));
        Button insert = parts.tool("insert", "replay.insert", this::insert);
        List.of(like, dislike, insert).forEach(button -> {
            button.getStyleClass().add("tight");
            button.disableProperty()
                    .bind(table.getSelectionModel().selectedItemProperty().isNull());
        });
        HBox buttons = new HBox(like, dislike, insert);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    private void columns() {
        TableColumn<ListedItem, Integer> rank = Grid.narrow(
                Grid.column(ListedItem::rank, String::valueOf, (cell, row) -> cell.getStyleClass()
                        .add("muted")),
                36);
        rank.setText("#");
        rank.getStyleClass().add("number");
        TableColumn<ListedItem, String> item =
                Grid.column(ListedItem::title, text -> text, (cell, row) -> cell.getStyleClass()
                        .add(row.taken() ? "strong" : "may-clip"));
        item.textProperty().bind(desk.phrases().text("replay.column.item"));
        table.getColumns().setAll(List.of(rank, shift, item));
    }

    private TableColumn<ListedItem, Shift> shift() {
        TableColumn<ListedItem, Shift> column = Grid.narrow(
                Grid.column(ListedItem::shift, one -> one.text(words("replay.new")), (cell, row) -> cell.getStyleClass()
                        .add(style(row.shift()))),
                52);
        column.setText("±");
        column.setComparator((a, b) -> Integer.compare(a.by(), b.by()));
        return column;
    }

    private String words(String key) {
        return desk.phrases().now(key);
    }

    private static String style(Shift shift) {
        return switch (shift.kind()) {
            case MOVED -> shift.by() > 0 ? "better" : "worse";
            case NEW -> "better";
            case SAME, ALONE -> "muted";
        };
    }

    private TableRow<ListedItem> row() {
        Tooltip tip = new Tooltip();
        return new TableRow<>() {
            @Override
            protected void updateItem(ListedItem item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(TAKEN, !empty && item != null && item.taken());
                setTooltip(empty || item == null ? null : tip);
                if (!empty && item != null) {
                    String taken = item.taken() ? "\n" + desk.phrases().now("replay.taken") : "";
                    tip.setText(item.title() + "\n" + item.id() + (item.group().isEmpty() ? "" : " · " + item.group())
                            + taken);
                }
            }
        };
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("replay.like", () -> judge(Verdict.LIKE)),
                item("replay.dislike", () -> judge(Verdict.DISLIKE)),
                item("replay.not-now", () -> judge(Verdict.NOT_NOW)),
                item("replay.seen", () -> judge(Verdict.SEEN)),
                item("replay.insert", this::insert),
                item("replay.copy", () -> Tables.copy(table)));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(desk.phrases().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void judge(Verdict verdict) {
        chosen().ifPresent(item -> alternatives.judge(item.item(), verdict));
    }

    private void insert() {
        chosen().ifPresent(item -> alternatives.insert(item.item()));
    }

    private Optional<ListedItem> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /// Shows the list of a moment.
    ///
    /// @param moment none when there is none here, or none yet
    /// @param other what places are compared with
    void show(String heading, String note, Optional<Moment> moment, Optional<Moment> other, Setup setup) {
        title.setText(heading);
        about.setText(note);
        shift.setVisible(other.isPresent());
        filling = true;
        table.getItems()
                .setAll(moment.map(
                                one -> ListedItem.of(one, other, setup.player().facts()))
                        .orElse(List.of()));
        filling = false;
        point();
    }

    /// Chooses the item that the analyst looks at, if it is here.
    private void point() {
        Optional<String> looked = desk.trail().focus().getValue().item();
        Optional<ListedItem> here = table.getItems().stream()
                .filter(line -> looked.equals(Optional.of(line.id())))
                .findFirst();
        filling = true;
        table.getSelectionModel().clearSelection();
        here.ifPresent(line -> table.getSelectionModel().select(line));
        filling = false;
    }
}
