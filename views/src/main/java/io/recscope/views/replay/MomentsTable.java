package io.recscope.views.replay;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.replay.Comparison;
import io.recscope.engine.replay.Leaning;
import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Transcript;
import io.recscope.views.control.Tables;
import io.recscope.views.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/// The session moment by moment in numbers, beside its branch; the twin of the scrubber. A line chosen is gone to.
final class MomentsTable extends StackPane {
    private final Desk desk;
    private final ReplayModel model;
    private final TableView<Integer> table = Tables.make();
    private Optional<Playback> shown = Optional.empty();
    private Optional<Comparison> comparison = Optional.empty();
    private final List<TableColumn<Integer, ?>> ofBranch = new ArrayList<>();
    private boolean filling;

    MomentsTable(Desk desk, ReplayModel model) {
        this.desk = desk;
        this.model = model;
        getChildren().add(table);
        table.setPrefHeight(220);
        setMinHeight(120);
        table.setFixedCellSize(Grid.ROW);
        table.getStyleClass().add("dense");
        table.accessibleTextProperty().bind(desk.phrases().text("steer.moments"));
        List<TableColumn<Integer, ?>> columns = new ArrayList<>();
        columns.add(number("replay.column.moment", 80, "%,.0f", step -> step(step)
                .map(one -> (double) one)
                .orElse(Double.NaN)));
        columns.add(text("replay.column.time", 150, this::time));
        columns.add(text("replay.column.next", 260, this::taken));
        columns.add(number("replay.column.rank-before", 90, "%,.0f", step -> before(step)
                .map(MomentsTable::rank)
                .orElse(Double.NaN)));
        columns.add(ofBranch("replay.column.rank-after", 90, "%,.0f", step -> after(step)
                .map(MomentsTable::rank)
                .orElse(Double.NaN)));
        columns.add(ofBranch("replay.column.common", 100, "%,.0f", step -> row(step)
                .filter(Comparison.Row::paired)
                .map(row -> (double) row.lists().common())
                .orElse(Double.NaN)));
        columns.add(ofBranch("replay.column.overlap", 100, "%.3f", step -> row(step)
                .map(row -> row.lists().overlap())
                .orElse(Double.NaN)));
        columns.add(leaning("replay.column.moved", Leaning::moved));
        columns.add(leaning("replay.column.drift", Leaning::drift));
        columns.add(number("replay.column.millis", 90, "%.2f", step -> either(step)
                .map(Moment::millis)
                .orElse(Double.NaN)));
        table.getColumns().setAll(columns);
        table.getSelectionModel().selectedItemProperty().subscribe(step -> {
            if (step != null && !filling) {
                model.go(step);
            }
        });
    }

    /// One that only a branch fills.
    private TableColumn<Integer, Double> ofBranch(
            String key, double width, String form, Function<Integer, Double> value) {
        TableColumn<Integer, Double> column = number(key, width, form, value);
        ofBranch.add(column);
        return column;
    }

    private TableColumn<Integer, Double> leaning(String key, ToDoubleFunction<Leaning> value) {
        return number(key, 90, "%.3f", step -> either(step)
                .map(one -> value.applyAsDouble(one.leaning()))
                .orElse(Double.NaN));
    }

    private TableColumn<Integer, Double> number(
            String key, double width, String form, Function<Integer, Double> value) {
        TableColumn<Integer, Double> column = Tables.number(value, number -> String.format(Locale.ROOT, form, number));
        column.textProperty().bind(desk.phrases().text(key));
        column.setPrefWidth(width);
        return column;
    }

    private TableColumn<Integer, String> text(String key, double width, Function<Integer, String> value) {
        TableColumn<Integer, String> column = Grid.text(value);
        column.textProperty().bind(desk.phrases().text(key));
        column.setPrefWidth(width);
        return column;
    }

    /// Shows a session.
    ///
    /// @param compared of all moments, once there is one
    void show(Playback now, Optional<Comparison> compared) {
        shown = Optional.of(now);
        comparison = compared.filter(one -> one.rows().size() == now.steps().size());
        ofBranch.forEach(column -> column.setVisible(now.after().isPresent()));
        filling = true;
        if (table.getItems().size() != now.steps().size()) {
            table.getItems()
                    .setAll(IntStream.range(0, now.steps().size()).boxed().toList());
        }
        table.refresh();
        mark();
    }

    /// Chooses the line of the place in view.
    void mark() {
        filling = true;
        int step = model.step().get();
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().select(Integer.valueOf(step));
        table.scrollTo(Integer.valueOf(Math.max(0, step - 2)));
        filling = false;
    }

    private Optional<Integer> step(int step) {
        return shown.filter(now -> step < now.steps().size())
                .map(now -> now.steps().get(step))
                .map(pair -> pair.before() >= 0 ? pair.before() : pair.after());
    }

    private Optional<Moment> before(int step) {
        return shown.filter(now -> step < now.steps().size()).flatMap(now -> now.momentBefore(step));
    }

    private Optional<Moment> after(int step) {
        return shown.filter(now -> step < now.steps().size()).flatMap(now -> now.momentAfter(step));
    }

    private Optional<Moment> either(int step) {
        return after(step).or(() -> before(step));
    }

    private Optional<Comparison.Row> row(int step) {
        return comparison.filter(one -> step < one.rows().size()).map(one -> one.rows()
                .get(step));
    }

    private static double rank(Moment moment) {
        return moment.taken().counts() ? moment.taken().rank() : Double.NaN;
    }

    private String time(int step) {
        return shown.filter(now -> now.steps().get(step).before() >= 0)
                .map(now ->
                        Transcript.of(now.before()).time(now.steps().get(step).before()))
                .map(time -> time.replace("T", " ").replace("Z", ""))
                .orElse("");
    }

    private String taken(int step) {
        return before(step)
                .or(() -> after(step))
                .filter(one -> one.taken().follows())
                .map(one -> catalog().label(one.taken().item()))
                .orElse(desk.phrases().now("steer.session-ends"));
    }

    private Catalog catalog() {
        return shown.orElseThrow().setup().data().catalog();
    }
}
