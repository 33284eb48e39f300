package io.recscope.views.control;

import io.recscope.views.chart.ChartTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// Tables as all screens have them: rows of one height, so that a million of them scroll, numbers to the right,
/// sorting by a click, copying the chosen rows with their head.
public final class Tables {
    private static final double ROW = 32;
    private static final int COPIED = 20_000;

    private Tables() {}

    /// An empty table.
    public static <R> TableView<R> make() {
        TableView<R> table = new TableView<>();
        table.setFixedCellSize(ROW);
        table.setTableMenuButtonVisible(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy(table);
                event.consume();
            }
        });
        return table;
    }

    /// A column of texts.
    public static <R> TableColumn<R, String> text(Function<R, String> of) {
        TableColumn<R, String> column = new TableColumn<>();
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(of.apply(cell.getValue())));
        return column;
    }

    /// A column of numbers; what is undefined stays empty and stands last.
    ///
    /// @param form writes a number
    public static <R> TableColumn<R, Double> number(Function<R, Double> of, Function<Double, String> form) {
        TableColumn<R, Double> column = new TableColumn<>();
        column.getStyleClass().add("number");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(of.apply(cell.getValue())));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null || item.isNaN() ? "" : form.apply(item));
            }
        });
        return column;
    }

    /// The values of a chart.
    static TableView<List<String>> of(ChartTable values) {
        TableView<List<String>> table = make();
        for (int i = 0; i < Math.min(values.header().size(), 60); i++) {
            int at = i;
            TableColumn<List<String>, String> column = text(row -> row.get(at));
            column.setText(values.header().get(i));
            column.setPrefWidth(140);
            table.getColumns().add(column);
        }
        table.setItems(FXCollections.observableArrayList(values.rows()));
        return table;
    }

    /// Puts the chosen rows on the clipboard, or the first 20,000 when none is chosen, with tabs between cells.
    public static <R> void copy(TableView<R> table) {
        List<Integer> chosen = table.getSelectionModel().getSelectedIndices();
        List<List<String>> rows = chosen.isEmpty()
                ? TableText.first(table, COPIED, TableText.Cells.IN_FULL)
                : TableText.rows(table, List.copyOf(chosen), TableText.Cells.IN_FULL);
        String body = rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        new Copying().text(table, String.join("\t", TableText.header(table)) + "\n" + body);
    }
}
