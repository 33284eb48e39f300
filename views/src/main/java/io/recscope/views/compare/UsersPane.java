package io.recscope.views.compare;

import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.Tables;
import io.recscope.views.desk.Desk;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Each user under two contenders: a cloud of dots, and the users who gain or lose most. Each leads to the session.
final class UsersPane extends HBox {
    private final Desk desk;
    private final CompareModel model;
    private final UsersModel users;
    private final ChartView cloud;
    private final TableView<UserRow> table = Tables.make();

    UsersPane(Desk desk, CompareModel model, UsersModel users) {
        super(16);
        this.desk = desk;
        this.model = model;
        this.users = users;
        cloud = desk.charts().view();
        cloud.onPick(users::open);
        HBox.setHgrow(cloud, Priority.ALWAYS);
        table.setId("compare-users-table");
        table.setTableMenuButtonVisible(false);
        table.accessibleTextProperty().bind(desk.phrases().text("compare.users.table"));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        table.setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Label hint = new Label();
        hint.textProperty().bind(desk.phrases().text("compare.users.hint"));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        VBox side = new VBox(6, table, hint);
        side.setMinWidth(380);
        side.setPrefWidth(440);
        side.setMaxWidth(480);
        getChildren().addAll(cloud, side);
        users.shown().subscribe(now -> show());
    }

    private void open() {
        UserRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            users.open(row.id());
        }
    }

    /// Shows what is known, in the language of now.
    void show() {
        UsersModel.Shown now = users.shown().get();
        String metric = model.metricKey();
        cloud.chart().set(now.contender().flatMap(contender -> now.baseline()
                .flatMap(baseline ->
                        new ComparePictures(desk.phrases().words()).users(contender, baseline, now.rows()))));
        table.getColumns()
                .setAll(java.util.List.of(
                        named(Tables.text(UserRow::id), "compare.users.user", 76),
                        number("compare.users.before", row -> (double) row.before(), NumberForm.COUNT),
                        number("compare.users.now", row -> (double) row.rank(), NumberForm.COUNT),
                        metric(metric, UserRow::difference)));
        table.getItems().setAll(now.rows());
    }

    private TableColumn<UserRow, Double> metric(String metric, Function<UserRow, Double> of) {
        TableColumn<UserRow, Double> column = Tables.number(of, NumberForm.CHANGE::format);
        column.setText("Δ " + metric);
        column.setPrefWidth(104);
        return column;
    }

    private TableColumn<UserRow, Double> number(String key, Function<UserRow, Double> of, NumberForm form) {
        return named(Tables.number(row -> of.apply(row) == 0 ? Double.NaN : of.apply(row), form::format), key, 96);
    }

    private <T> TableColumn<UserRow, T> named(TableColumn<UserRow, T> column, String key, double width) {
        column.setText(desk.phrases().now(key));
        column.setPrefWidth(width);
        return column;
    }
}
