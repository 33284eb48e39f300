package io.recscope.views.compare;

import io.recscope.engine.experiment.Comparison;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.Badge;
import io.recscope.views.control.Icon;
import io.recscope.views.control.Tables;
import io.recscope.views.text.Phrases;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Contenders × metrics: each value with its difference from the baseline below it.
final class SheetTable {
    static final double ROW = 44;
    private static final double NAME = 200;
    private static final double LONG_NAME = 290;
    private static final double VALUE = 102;

    private final CompareModel model;
    private final Phrases phrases;
    private final TableView<Sheet.Row> table = Tables.make();
    private boolean following;

    SheetTable(CompareModel model, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("sheet-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setTableMenuButtonVisible(false);
        table.accessibleTextProperty().bind(phrases.text("compare.table"));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following && !row.baseline()) {
                model.picked().set(Optional.of(row.contender()));
            }
        });
        table.setOnKeyReleased(event -> {
            Sheet.Row row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.P && row != null) {
                model.pin(row.contender());
            }
        });
    }

    TableView<Sheet.Row> node() {
        return table;
    }

    /// Shows the model's sheet.
    void show() {
        Sheet sheet = model.sheet().get();
        following = true;
        table.getColumns().setAll(List.of(names()));
        for (int i = 0; i < sheet.columns().size(); i++) {
            table.getColumns().add(values(sheet.columns().get(i), i));
        }
        table.getItems().setAll(sheet.rows());
        Optional<Contender.Key> picked = model.picked().get().map(Contender::key);
        IntStream.range(0, sheet.rows().size())
                .filter(row -> picked.equals(
                        Optional.of(sheet.rows().get(row).contender().key())))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
        following = false;
    }

    private TableColumn<Sheet.Row, Sheet.Row> names() {
        TableColumn<Sheet.Row, Sheet.Row> column =
                column((row, empty) -> row, Comparator.comparing((Sheet.Row row) -> row.contender()
                        .name()));
        column.setText(phrases.now("compare.model"));
        column.setPrefWidth(model.chosen().size() > 1 ? LONG_NAME : NAME);
        column.setReorderable(false);
        column.setCellFactory(any -> new Graphic<>() {
            @Override
            HBox graphic(Sheet.Row row) {
                return name(row);
            }
        });
        return column;
    }

    private HBox name(Sheet.Row row) {
        Label name = new Label(row.contender().name());
        name.getStyleClass().addAll("strong", "may-clip");
        name.setTooltip(new Tooltip(
                row.contender().name() + "\n" + row.contender().run().id()));
        VBox words = new VBox(name);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        if (!row.differing().isEmpty()) {
            Label reason = new Label(phrases.now(
                    "compare.incomparable",
                    String.join(
                            ", ",
                            row.differing().stream()
                                    .map(part -> phrases.now("compare.part." + part))
                                    .toList())));
            reason.getStyleClass().addAll("caption", "may-clip", "worse");
            words.getChildren().add(reason);
            Tooltip.install(words, new Tooltip(reason.getText()));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(8, words);
        box.setAlignment(Pos.CENTER_LEFT);
        if (row.baseline()) {
            Badge badge = new Badge(Badge.Tint.ACCENT);
            badge.setText(phrases.now("compare.baseline"));
            box.getChildren().add(badge);
        } else {
            Button pin = new Button("", new Icon("pin"));
            pin.getStyleClass().addAll("tool", "quiet");
            pin.setAccessibleText(phrases.now("compare.pin", row.contender().name()));
            pin.setTooltip(
                    new Tooltip(phrases.now("compare.pin", row.contender().name())));
            pin.setOnAction(event -> model.pin(row.contender()));
            box.getChildren().add(pin);
        }
        return box;
    }

    private TableColumn<Sheet.Row, Sheet.Cell> values(Sheet.Column about, int at) {
        TableColumn<Sheet.Row, Sheet.Cell> column = column(
                (row, empty) -> at < row.cells().size() ? row.cells().get(at) : null,
                Comparator.comparingDouble((Sheet.Cell cell) -> cell.value().value()));
        column.getStyleClass().add("number");
        Label title = new Label(about.definition().name());
        title.getStyleClass().add("column-name");
        title.setTooltip(new Tooltip(MetricCard.about(phrases, about.definition())));
        title.getTooltip().setWrapText(true);
        title.getTooltip().setMaxWidth(420);
        title.setOnMouseClicked(event -> model.metric().set(about.definition().name()));
        column.setGraphic(title);
        column.setUserData(about.key());
        column.setPrefWidth(VALUE);
        column.setCellFactory(any -> new Graphic<>() {
            @Override
            VBox graphic(Sheet.Cell cell) {
                return value(cell);
            }
        });
        return column;
    }

    private VBox value(Sheet.Cell cell) {
        Label value = new Label(NumberForm.RATIO.format(cell.value().value()));
        if (cell.best()) {
            value.getStyleClass().add("strong");
        }
        VBox box = new VBox(value);
        box.setAlignment(Pos.CENTER_RIGHT);
        cell.difference().ifPresent(c -> box.getChildren().add(difference(cell, c)));
        Tooltip.install(box, new Tooltip(told(cell)));
        return box;
    }

    private static Label difference(Sheet.Cell cell, Comparison c) {
        Label label = new Label(NumberForm.CHANGE.format(c.difference()) + (c.significant() ? " *" : ""));
        label.getStyleClass().add("small");
        label.getStyleClass()
                .add(
                        switch (cell.verdict()) {
                            case BETTER -> "better";
                            case WORSE -> "worse";
                            case OTHER -> "strong";
                            case OPEN -> "muted";
                        });
        return label;
    }

    private String told(Sheet.Cell cell) {
        NumberForm form = NumberForm.RATIO;
        String own = phrases.now(
                "compare.cell",
                form.format(cell.value().value()),
                form.format(cell.value().low()),
                form.format(cell.value().high()),
                cell.value().users(),
                cell.value().undefined());
        NumberForm change = NumberForm.CHANGE;
        return cell.difference()
                .map(c -> own + "\n"
                        + phrases.now(
                                "compare.cell.difference",
                                change.format(c.difference()),
                                change.format(c.low()),
                                change.format(c.high()),
                                ComparePictures.p(c.adjusted()),
                                c.pairs()))
                .orElse(own);
    }

    @SuppressWarnings("NullAway") // a cell without a value is null in JavaFX
    private static <T> TableColumn<Sheet.Row, T> column(BiFunction<Sheet.Row, Boolean, T> of, Comparator<T> order) {
        TableColumn<Sheet.Row, T> column = new TableColumn<>();
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(of.apply(cell.getValue(), false)));
        column.setComparator(order);
        return column;
    }

    /// A cell that shows a node.
    private abstract static class Graphic<T> extends TableCell<Sheet.Row, T> {
        Graphic() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        abstract javafx.scene.Node graphic(T item);

        @Override
        @SuppressWarnings("NullAway") // null is JavaFX's word for nothing
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : graphic(item));
        }
    }
}
