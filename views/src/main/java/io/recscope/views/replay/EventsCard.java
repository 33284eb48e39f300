package io.recscope.views.replay;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Timeline;
import io.recscope.views.desk.Desk;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The events of the session, or of its branch: what is known, what comes next, and where it stood. Events can be
/// removed and moved.
final class EventsCard extends VBox {
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final Desk desk;
    private final ReplayModel model;
    private final Alternatives alternatives;
    private final Parts parts;
    private final TableView<Integer> table = Grid.make();
    private final Label title = new Label();
    private final Label about = new Label();
    private Optional<Timeline> shown = Optional.empty();
    private final IntegerProperty place = new SimpleIntegerProperty(-1);
    private boolean filling;

    EventsCard(Desk desk, ReplayModel model, Alternatives alternatives, Parts parts) {
        super(4);
        this.desk = desk;
        this.model = model;
        this.alternatives = alternatives;
        this.parts = parts;
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
        table.setPlaceholder(parts.label("replay.events.nothing", "muted"));
        table.getSelectionModel().selectedItemProperty().subscribe(event -> {
            if (event != null && !filling) {
                model.playback().get().ifPresent(now -> model.go(now.editedStep(event)));
            }
        });
        table.accessibleTextProperty().bind(title.textProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
    }

    private HBox buttons() {
        Button remove = parts.tool("remove", "replay.remove", () -> chosen().ifPresent(alternatives::remove));
        Button earlier = parts.tool("up", "replay.earlier", () -> chosen().ifPresent(e -> alternatives.move(e, -1)));
        Button later = parts.tool("down", "replay.later", () -> chosen().ifPresent(e -> alternatives.move(e, 1)));
        remove.setId("replay-remove");
        List.of(earlier, later, remove).forEach(button -> {
            button.getStyleClass().add("tight");
            button.disableProperty()
                    .bind(table.getSelectionModel().selectedItemProperty().isNull());
        });
        HBox buttons = new HBox(earlier, later, remove);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    private Optional<Integer> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void columns() {
        TableColumn<Integer, Integer> number = Grid.narrow(
                Grid.column(event -> event + 1, String::valueOf, (cell, row) -> cell.getStyleClass()
                        .add("muted")),
                44);
        number.setText("#");
        number.getStyleClass().add("number");
        TableColumn<Integer, String> item = Grid.column(this::label, text -> text, (cell, event) -> {});
        item.textProperty().bind(desk.phrases().text("replay.column.taken"));
        TableColumn<Integer, Integer> rank = Grid.narrow(
                Grid.column(this::rank, this::rankText, (cell, event) -> cell.getStyleClass()
                        .add(style(event))),
                58);
        rank.textProperty().bind(desk.phrases().text("replay.column.rank"));
        rank.getStyleClass().add("number");
        table.getColumns().setAll(List.of(number, item, rank));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    private String label(int event) {
        return shown.map(timeline -> {
                    UserHistory history = timeline.course().history();
                    String fresh = timeline.course().origin(event) < 0 ? "+ " : "";
                    return fresh + timeline.player().facts().catalog().label(history.item(event));
                })
                .orElse("");
    }

    private Optional<Moment> moment(int event) {
        return shown.flatMap(timeline -> Playback.known(timeline, event));
    }

    private int rank(int event) {
        return moment(event)
                .filter(one -> one.taken().counts())
                .map(one -> one.taken().rank())
                .orElse(0);
    }

    private String rankText(int rank) {
        return rank == 0 ? "–" : String.format(java.util.Locale.ROOT, "%,d", rank);
    }

    private String style(int event) {
        return moment(event)
                .filter(one -> one.taken().counts())
                .map(one -> one.taken().hit() ? "better" : "worse")
                .orElse("muted");
    }

    private TableRow<Integer> row() {
        Tooltip tip = new Tooltip();
        TableRow<Integer> row = new TableRow<>() {
            @Override
            protected void updateItem(Integer event, boolean empty) {
                super.updateItem(event, empty);
                mark(this);
                setTooltip(empty || event == null ? null : tip);
                if (!empty && event != null) {
                    tip.setText(label(event));
                }
            }
        };
        place.subscribe(() -> mark(row));
        return row;
    }

    private void mark(TableRow<Integer> row) {
        boolean event = !row.isEmpty() && row.getItem() != null;
        row.pseudoClassStateChanged(NEXT, event && row.getItem() == place.get());
        row.pseudoClassStateChanged(LATER, event && row.getItem() > place.get());
    }

    /// Shows the session again, at the moment in view.
    void show(Playback now) {
        boolean other = shown.filter(timeline -> timeline == now.edited()).isEmpty();
        shown = Optional.of(now.edited());
        int events = now.edited().size() - 1;
        title.setText(now.played()
                .branch()
                .map(branch -> desk.phrases().now("replay.events.branch", branch.name()))
                .orElse(desk.phrases().now("replay.events")));
        about.setText(desk.phrases().now("replay.events.about", events));
        filling = true;
        if (other || table.getItems().size() != events) {
            table.getItems().setAll(IntStream.range(0, events).boxed().toList());
        }
        table.refresh();
        filling = false;
        follow(now);
    }

    /// Goes to the moment in view.
    void follow(Playback now) {
        int moment = now.editedMoment(model.step().get());
        place.set(moment);
        filling = true;
        if (moment >= 0 && moment < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(moment);
            table.scrollTo(Math.max(0, moment - 4));
        } else {
            table.getSelectionModel().clearSelection();
        }
        filling = false;
    }
}
