package io.recscope.views.data;

import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.Icon;
import io.recscope.views.control.Notice;
import io.recscope.views.control.Said;
import io.recscope.views.control.Tables;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// A table with a field to search it; a million rows scroll, for rows are made when they come into view.
final class TablePane extends VBox {
    private final Desk desk;
    private final TableModel model;
    private final TableView<Integer> table = Tables.make();

    /// @param chosen told the row that was chosen
    TablePane(Desk desk, TableModel model, IntConsumer chosen) {
        super(12);
        this.desk = desk;
        this.model = model;
        getStyleClass().add("tab-body");
        model.columns().fields().forEach(field -> table.getColumns().add(column(field)));
        table.setSortPolicy(any -> {
            model.sort(sort());
            return true;
        });
        model.rows().subscribe(table::setItems);
        table.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                chosen.accept(now);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                if (!table.getSelectionModel().isEmpty()) {
                    Tables.copy(table);
                }
                event.consume();
            }
        });
        table.accessibleTextProperty().bind(desk.phrases().text(model.columns().things()));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), table);
    }

    private HBox head() {
        Said said = new Said(desk.phrases());
        TextField search = new TextField();
        search.setPrefColumnCount(26);
        search.promptTextProperty().bind(desk.phrases().text("data.search"));
        search.accessibleTextProperty().bind(desk.phrases().text("data.search"));
        model.filter().bind(search.textProperty());
        Label shown = Said.styled(new Label(), "muted");
        shown.textProperty()
                .bind(desk.phrases()
                        .text(
                                "data.rows-shown",
                                model.rows().map(rows -> NumberForm.COUNT.format(rows.size())),
                                NumberForm.COUNT.format(model.columns().rows()),
                                desk.phrases().text(model.columns().things())));
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, new Icon("search"), search, shown, said.tool("data.save-csv", "import", this::save));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private TableColumn<Integer, String> column(Field field) {
        TableColumn<Integer, String> column = new TableColumn<>();
        if (field.fixed()) {
            column.textProperty().bind(desk.phrases().text(field.key()));
        } else {
            column.setText(field.key());
        }
        if (field.number()) {
            column.getStyleClass().add("number");
        }
        column.getStyleClass().add("may-clip");
        column.setPrefWidth(field.width());
        column.setUserData(field);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(field.text().apply(cell.getValue())));
        return column;
    }

    private Optional<Columns.Sort> sort() {
        List<TableColumn<Integer, ?>> order = table.getSortOrder();
        if (order.isEmpty()) {
            return Optional.empty();
        }
        TableColumn<Integer, ?> first = order.getFirst();
        return Optional.of(
                new Columns.Sort((Field) first.getUserData(), first.getSortType() == TableColumn.SortType.DESCENDING));
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("table.csv");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            List<String> header =
                    table.getColumns().stream().map(TableColumn::getText).toList();
            model.save(file.toPath(), header)
                    .onDone(done -> Notice.done(this, desk.phrases().now("chart.saved", file.getName())))
                    .onTrouble(why -> getChildren().add(1, new TroubleCard(desk.phrases(), why)));
        }
    }
}
