package io.recscope.views.control;

import io.recscope.views.chart.ChartTable;
import io.recscope.views.chart.Shown;
import io.recscope.views.chart.TablePicture;
import io.recscope.views.chart.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;

/// What can be done with any table that is shown: copying it, saving it as PNG, SVG or CSV. A table that has a
/// menu of its own keeps that.
public final class TableMenu {
    private static final int DRAWN = 200;
    private static final int WRITTEN = 20_000;

    private final Charts charts;

    /// @param charts whose look and fonts a picture has
    public TableMenu(Charts charts) {
        this.charts = charts;
    }

    /// Opens the menu when the event is on a table.
    public void at(ContextMenuEvent event) {
        table(event.getTarget() instanceof Node node ? Optional.of(node) : Optional.empty())
                .ifPresent(table -> {
                    menu(table).show(table, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
    }

    private static Optional<TableView<?>> table(Optional<Node> within) {
        for (Optional<Node> at = within; at.isPresent(); at = at.map(Node::getParent)) {
            if (at.get() instanceof TableView<?> table) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private ContextMenu menu(TableView<?> table) {
        Saving saving = new Saving(charts.phrases(), table);
        return new ContextMenu(
                item("table.copy", () -> Tables.copy(table)),
                new SeparatorMenuItem(),
                item("chart.save.png", () -> saving.ask("table.png", () -> png(table))),
                item("chart.save.svg", () -> saving.ask("table.svg", () -> svg(table))),
                item("chart.save.csv", () -> saving.ask(csvName(table), () -> csv(table))));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(charts.phrases().now(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    byte[] png(TableView<?> table) {
        return picture(table).png(theme(), charts.fonts());
    }

    byte[] svg(TableView<?> table) {
        return picture(table).svg(theme(), charts.fonts()).getBytes(StandardCharsets.UTF_8);
    }

    /// The name of a file of values, which says so when it does not hold all rows.
    static String csvName(TableView<?> table) {
        int rows = table.getItems().size();
        return rows > WRITTEN ? "table-first-" + WRITTEN + "-of-" + rows + ".csv" : "table.csv";
    }

    /// The first rows, up to 20,000.
    byte[] csv(TableView<?> table) {
        return new ChartTable(TableText.header(table), TableText.first(table, WRITTEN, TableText.Cells.IN_FULL))
                .csv()
                .getBytes(StandardCharsets.UTF_8);
    }

    private TablePicture picture(TableView<?> table) {
        return new TablePicture(
                TableText.header(table),
                TableText.first(table, DRAWN, TableText.Cells.AS_SHOWN),
                shown(table, DRAWN).orElse(""));
    }

    /// How many rows, when not all.
    private Optional<String> shown(TableView<?> table, int most) {
        int rows = table.getItems().size();
        Supplier<String> note = () -> new Shown(most, rows, charts.phrases().now("table.rows"))
                .in(charts.phrases().words());
        return rows > most ? Optional.of(note.get()) : Optional.empty();
    }

    private Theme theme() {
        return charts.look().tone().get().theme();
    }
}
