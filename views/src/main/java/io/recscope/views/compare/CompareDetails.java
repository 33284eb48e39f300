package io.recscope.views.compare;

import io.recscope.views.chart.Chart;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.Tables;
import io.recscope.views.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;

/// A closer look at one metric, or at one contender beside the baseline.
final class CompareDetails extends BorderPane {
    private static final int MOST_COMPARED = 60;
    private static final double HEAD = 130;
    private static final double ROW = 22;

    private final Desk desk;
    private final CompareModel model;
    private final UsersModel users;
    private final ChartView forest;
    private final ChartView radar;
    private final ChartView segments;
    private final MetricCard card;
    private final UsersPane usersPane;
    private final TableView<SettingRow> settings = Tables.make();
    private final ComboBox<String> metric = new ComboBox<>();
    private final ComboBox<Contender> contender = new ComboBox<>();
    private final StackPane middle = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private boolean following;

    /// What is looked at.
    enum Part {
        DIFFERENCES,
        PROFILE,
        SEGMENTS,
        USERS,
        SETTINGS
    }

    CompareDetails(Desk desk, CompareModel model, UsersModel users) {
        this.desk = desk;
        this.model = model;
        this.users = users;
        forest = desk.charts().view();
        radar = desk.charts().view();
        segments = desk.charts().view();
        card = new MetricCard(desk.phrases());
        usersPane = new UsersPane(desk, model, users);
        settings.accessibleTextProperty().bind(desk.phrases().text("compare.settings.table"));
        setTop(bar());
        setCenter(middle);
        middle.setMinSize(0, 0);
        middle.setPadding(new javafx.geometry.Insets(12, 0, 0, 0));
        group.selectedToggleProperty().subscribe(now -> show());
    }

    private HBox bar() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Part part : Part.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(desk.phrases().text("compare.part-" + lower(part)));
            button.setUserData(part);
            button.setId("compare-" + lower(part));
            button.setMinWidth(USE_PREF_SIZE);
            buttons.add(button);
        }
        SegmentedButton parts = new SegmentedButton(FXCollections.observableArrayList(buttons));
        parts.setToggleGroup(group);
        buttons.getFirst().setSelected(true);
        metric.setId("compare-metric");
        metric.valueProperty().subscribe(name -> {
            if (name != null && !following) {
                model.metric().set(name);
            }
        });
        contender.setId("compare-contender");
        contender.setCellFactory(list -> new Named());
        contender.setButtonCell(new Named());
        contender.setMaxWidth(240);
        contender.valueProperty().subscribe(one -> {
            if (one != null && !following) {
                model.picked().set(Optional.of(one));
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                8,
                parts,
                gap,
                label("compare.metric", metric),
                metric,
                label("compare.contender", contender),
                contender);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static String lower(Part part) {
        return part.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Label label(String key, Region field) {
        Label label = new Label();
        label.textProperty().bind(desk.phrases().text(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        field.accessibleTextProperty().bind(label.textProperty());
        return label;
    }

    private static final class Named extends javafx.scene.control.ListCell<Contender> {
        @Override
        @SuppressWarnings("NullAway") // null is JavaFX's word for nothing
        protected void updateItem(Contender item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().add("may-clip");
            setText(empty || item == null ? null : item.name());
        }
    }

    /// A text that may be longer than its cell; the whole of it is in the tooltip.
    private static final class Clipped extends TableCell<SettingRow, String> {
        Clipped() {
            getStyleClass().add("may-clip");
        }

        @Override
        @SuppressWarnings("NullAway") // null is JavaFX's word for nothing
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            setTooltip(empty || item == null || item.isEmpty() ? null : new Tooltip(item));
        }
    }

    private Part part() {
        return group.getSelectedToggle() == null
                ? Part.DIFFERENCES
                : (Part) group.getSelectedToggle().getUserData();
    }

    /// Shows a part, as a button does.
    void choose(Part part) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == part)
                .forEach(group::selectToggle);
    }

    /// Shows what the model says now.
    void show() {
        if (model.baseline().get().isEmpty()) {
            middle.getChildren().clear();
            return;
        }
        Contender baseline = model.baseline().get().get();
        showChoices(baseline);
        Node shown =
                switch (part()) {
                    case DIFFERENCES -> differences(baseline);
                    case PROFILE ->
                        chart(
                                radar,
                                new ComparePictures(desk.phrases().words())
                                        .radar(
                                                pair(baseline),
                                                Sheet.columns(
                                                        model.contenders().get(),
                                                        model.depth().get())));
                    case SEGMENTS ->
                        chart(
                                segments,
                                new ComparePictures(desk.phrases().words())
                                        .segments(pair(baseline), model.metricKey()));
                    case USERS -> users();
                    case SETTINGS -> settings(baseline);
                };
        if (!middle.getChildren().equals(List.of(shown))) {
            middle.getChildren().setAll(shown);
        }
    }

    private void showChoices(Contender baseline) {
        following = true;
        metric.getItems()
                .setAll(Sheet.columns(model.contenders().get(), model.depth().get()).stream()
                        .map(column -> column.definition().name())
                        .toList());
        metric.setValue(model.metric().get());
        contender
                .getItems()
                .setAll(model.contenders().get().stream()
                        .filter(one -> !one.key().equals(baseline.key()))
                        .toList());
        contender.setValue(model.picked().get().orElse(null));
        following = false;
    }

    private List<Contender> pair(Contender baseline) {
        List<Contender> pair = new ArrayList<>(List.of(baseline));
        model.picked().get().filter(one -> one.differing(baseline).isEmpty()).ifPresent(pair::add);
        return pair;
    }

    private Node differences(Contender baseline) {
        ComparePictures pictures = new ComparePictures(desk.phrases().words());
        List<Sheet.Column> columns =
                Sheet.columns(model.contenders().get(), model.depth().get());
        card.show(
                columns.stream()
                        .filter(column -> column.key().equals(model.metricKey()))
                        .findFirst(),
                Optional.of(baseline));
        ScrollPane about = new ScrollPane(card);
        about.setFitToWidth(true);
        about.getStyleClass().add("page-scroll");
        about.setMinWidth(280);
        about.setPrefWidth(340);
        about.setMaxWidth(380);
        Node chart = chart(
                forest,
                model.rivalry()
                        .get()
                        .flatMap(known -> pictures.forest(
                                columns, model.contenders().get(), baseline, model.metricKey(), known)));
        forest.setMaxHeight(140 + 56.0 * model.contenders().get().size());
        forest.setMinHeight(HEAD
                + ROW
                        * Math.min(
                                ComparePictures.MOST_ROWS,
                                model.contenders().get().size()));
        ScrollPane room = new ScrollPane(chart);
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.getStyleClass().add("page-scroll");
        HBox.setHgrow(room, Priority.ALWAYS);
        return new HBox(16, room, about);
    }

    /// The chart, or why there is none.
    private Node chart(ChartView view, Optional<? extends Chart> chart) {
        if (chart.isPresent()) {
            view.show(chart.get());
            return view;
        }
        String key = model.busy().get() ? "compare.pairing" : "compare.no-chart";
        Label nothing = new Label(desk.phrases().now(key, model.metricKey()));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.setMaxWidth(Double.MAX_VALUE);
        nothing.setAlignment(Pos.CENTER);
        StackPane pane = new StackPane(nothing);
        pane.setMinWidth(0);
        return pane;
    }

    private Node users() {
        users.refresh();
        usersPane.show();
        return usersPane;
    }

    private Node settings(Contender baseline) {
        List<Contender> all = new ArrayList<>(List.of(baseline));
        model.contenders().get().stream()
                .filter(one -> !one.key().equals(baseline.key()))
                .limit(MOST_COMPARED - 2)
                .forEach(all::add);
        TableColumn<SettingRow, String> name = Tables.text(SettingRow::name);
        name.setText(desk.phrases().now("compare.setting"));
        name.setPrefWidth(200);
        settings.getColumns().setAll(List.of(name));
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            TableColumn<SettingRow, String> column =
                    Tables.text(row -> row.values().get(at));
            Label head = new Label(all.get(i).name());
            head.getStyleClass().addAll("column-name", "may-clip");
            head.setTooltip(new Tooltip(all.get(i).name()));
            column.setGraphic(head);
            column.setCellFactory(any -> new Clipped());
            column.setPrefWidth(170);
            settings.getColumns().add(column);
        }
        settings.getItems()
                .setAll(SettingRow.of(all).stream()
                        .filter(row -> !model.onlyDifferences().get() || !row.isSame())
                        .toList());
        return settings;
    }
}
