package io.recscope.views.data;

import io.recscope.engine.ingest.Inspection.TableInspection;
import io.recscope.engine.ingest.Preview.PreviewRow;
import io.recscope.engine.ingest.Role;
import io.recscope.views.control.Tables;
import io.recscope.views.desk.Desk;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The first rows of a file; over each column stands its role and can be changed.
final class PreviewTable extends StackPane {
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final int MOST = 60;

    private final Desk desk;
    private final Roles roles;
    private final TableView<PreviewRow> table = Tables.make();

    /// Which roles its columns may have, and who is told of another one.
    ///
    /// @param chosen told the column and its role
    record Roles(List<Role> all, BiConsumer<String, Role> chosen) {
        Roles {
            all = List.copyOf(all);
        }
    }

    PreviewTable(Desk desk, Roles roles) {
        this.desk = desk;
        this.roles = roles;
        table.getStyleClass().add("preview-table");
        table.setMinHeight(200);
        table.accessibleTextProperty().bind(desk.phrases().text("data.import.preview"));
        table.setRowFactory(any -> new TableRow<>() {
            @Override
            protected void updateItem(PreviewRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(REJECTED, !empty && row != null && row.rejected());
            }
        });
        getChildren().add(table);
    }

    /// Shows what is read now.
    ///
    /// @param fixed whether roles cannot be changed
    void follow(TableInspection now, boolean fixed) {
        List<String> names = now.preview().columns();
        table.getColumns().clear();
        TableColumn<PreviewRow, String> line = Tables.text(row -> String.valueOf(row.line()));
        line.textProperty().bind(desk.phrases().text("data.problem.line"));
        line.getStyleClass().add("number");
        line.setPrefWidth(64);
        line.setSortable(false);
        table.getColumns().add(line);
        for (int i = 0; i < Math.min(MOST, names.size()); i++) {
            table.getColumns().add(column(now, names.get(i), i, fixed));
        }
        table.setItems(FXCollections.observableList(now.preview().rows()));
    }

    private TableColumn<PreviewRow, String> column(TableInspection of, String name, int at, boolean fixed) {
        TableColumn<PreviewRow, String> column =
                Tables.text(row -> at < row.fields().size() ? row.fields().get(at) : "");
        ComboBox<Role> role = new ComboBox<>(FXCollections.observableList(roles.all()));
        role.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role value) {
                return value == null ? "" : desk.phrases().now("data.role." + value.label());
            }

            @Override
            public Role fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        Role now = ImportModel.role(of, name);
        role.setValue(now);
        role.setDisable(fixed);
        role.setId("role-" + name);
        role.getStyleClass().add("role");
        role.setMaxWidth(Double.MAX_VALUE);
        role.setAccessibleText(name);
        role.setOnAction(event -> roles.chosen().accept(name, role.getValue()));
        Label title = new Label(name);
        title.getStyleClass().addAll("strong", "may-clip");
        column.getStyleClass().add("may-clip");
        column.setGraphic(new VBox(4, title, role));
        column.setPrefWidth(now == Role.TIME ? 176 : 136);
        column.setSortable(false);
        return column;
    }
}
