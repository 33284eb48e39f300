package io.recscope.views.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// What stands in the visible columns of a table, as texts.
final class TableText {
    /// How cells are written.
    enum Cells {
        /// As the analyst reads them.
        AS_SHOWN,
        /// Numbers with all their digits and a dot, whatever the language.
        IN_FULL
    }

    private TableText() {}

    static List<String> header(TableView<?> table) {
        return table.getVisibleLeafColumns().stream()
                .map(column -> text(column.getText(), column.getGraphic()))
                .toList();
    }

    /// @param most number of rows
    static List<List<String>> first(TableView<?> table, int most, Cells cells) {
        return rows(
                table,
                IntStream.range(0, Math.min(most, table.getItems().size()))
                        .boxed()
                        .toList(),
                cells);
    }

    /// @param rows their numbers
    static <R> List<List<String>> rows(TableView<R> table, List<Integer> rows, Cells cells) {
        List<Reader<R, ?>> readers = new ArrayList<>();
        table.getVisibleLeafColumns().forEach(column -> readers.add(new Reader<>(table, column)));
        return rows.stream()
                .map(row ->
                        readers.stream().map(reader -> reader.read(row, cells)).toList())
                .toList();
    }

    /// One cell that goes through all rows of its column.
    private static final class Reader<R, T> {
        private final TableColumn<R, T> column;
        private final TableCell<R, T> cell;

        Reader(TableView<R> table, TableColumn<R, T> column) {
            this.column = column;
            cell = column.getCellFactory().call(column);
            cell.updateTableView(table);
            cell.updateTableColumn(column);
        }

        String read(int row, Cells cells) {
            if (cells == Cells.IN_FULL && column.getCellData(row) instanceof Number number) {
                return Double.isNaN(number.doubleValue()) ? "" : number.toString();
            }
            cell.updateIndex(row);
            return text(cell.getText(), cell.getGraphic());
        }
    }

    private static String text(@Nullable String text, @Nullable Node graphic) {
        return text != null && !text.isBlank() ? text : labels(graphic);
    }

    private static String labels(@Nullable Node node) {
        return switch (node) {
            case Labeled label when !label.getText().isBlank() -> label.getText();
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .map(TableText::labels)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" "));
            case null, default -> "";
        };
    }
}
