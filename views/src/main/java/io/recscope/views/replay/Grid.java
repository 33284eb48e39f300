package io.recscope.views.replay;

import io.recscope.views.control.Tables;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Makes the dense tables of the screen.
final class Grid {
    static final double ROW = 24;

    private Grid() {}

    static <R> TableView<R> make() {
        TableView<R> table = Tables.make();
        table.setFixedCellSize(ROW);
        table.setTableMenuButtonVisible(false);
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /// A column whose cells may be cut and are dressed by their row.
    ///
    /// @param dress gives a cell of a row its style; the style classes it adds are its own to remove
    static <R, V> TableColumn<R, V> column(
            Function<R, V> value, Function<V, String> form, BiConsumer<TableCell<R, V>, R> dress) {
        TableColumn<R, V> column = new TableColumn<>();
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(V item, boolean empty) {
                super.updateItem(item, empty);
                getStyleClass().removeAll("better", "worse", "muted", "strong");
                if (!getStyleClass().contains("may-clip")) {
                    getStyleClass().add("may-clip");
                }
                R row = getTableRow() == null ? null : getTableRow().getItem();
                setText(empty || item == null ? "" : form.apply(item));
                if (!empty && row != null) {
                    dress.accept(this, row);
                }
            }
        });
        return column;
    }

    /// A column of texts.
    static <R> TableColumn<R, String> text(Function<R, String> value) {
        return column(value, text -> text, (cell, row) -> {});
    }

    /// A column of one width.
    static <R, V> TableColumn<R, V> narrow(TableColumn<R, V> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
        return column;
    }
}
