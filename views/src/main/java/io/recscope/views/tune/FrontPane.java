package io.recscope.views.tune;

import io.recscope.engine.metric.Definition;
import io.recscope.views.chart.Front;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Scatter;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.Icon;
import io.recscope.views.control.Tables;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// What was tried, on two metrics; a click on a dot takes its setting. And the search for better ones.
final class FrontPane extends BorderPane {
    private static final double NARROW = 700;

    private final Desk desk;
    private final TuneModel model;
    private final ChartView chart;
    private final TableView<Scatter.Dot> table = Tables.make();
    private final ComboBox<FrontModel.Kept> kept = new ComboBox<>();
    private final Label told = new Label();
    private final VBox trouble = new VBox();
    private final Button search;
    private final Button stop;
    private final Button resume;
    private final Button best;
    private final Axes axes;
    private final SplitPane body = new SplitPane();
    private final Once showing = new Once(this::show);
    private boolean following;

    FrontPane(Desk desk, TuneModel model) {
        this.desk = desk;
        this.model = model;
        axes = new Axes();
        chart = desk.charts().view();
        chart.onPick(model::take);
        search = button("tune.search", "search", "tune-search", () -> {});
        search.setOnAction(event -> openWish());
        stop = button("tune.stop", "stop", "tune-stop", model.front()::stop);
        resume = button("tune.resume", "play", "tune-resume", this::resume);
        best = button("tune.best", "check", "tune-best", model::takeBest);
        best.getStyleClass().add("accent");
        setTop(bar());
        prepareTable();
        HBox.setHgrow(chart, Priority.ALWAYS);
        chart.setMinWidth(0);
        HBox picture = new HBox(16, chart, table);
        picture.setMinWidth(0);
        body.getStyleClass().add("plain-split");
        body.getItems().setAll(List.of(picture));
        setCenter(body);
        // in little room the picture is more; its own table has the values, too
        shownWhile(table, picture.widthProperty().greaterThan(NARROW));
        setMinSize(0, 0);
        follow();
    }

    /// The picture, and what is put beside it.
    SplitPane body() {
        return body;
    }

    private Button button(String key, String icon, String id, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.textProperty().bind(desk.phrases().text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private VBox bar() {
        kept.setId("tune-searches");
        kept.setCellFactory(list -> new Named());
        kept.setButtonCell(new Named());
        kept.setMinWidth(150);
        kept.setPrefWidth(190);
        kept.accessibleTextProperty().bind(desk.phrases().text("tune.searches"));
        kept.promptTextProperty().bind(desk.phrases().text("tune.searches.none"));
        kept.valueProperty().subscribe(one -> {
            if (one != null && !following) {
                model.front().show(one);
            }
        });
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(90);
        progress.setMinWidth(60);
        progress.progressProperty()
                .bind(model.front().progress().map(share -> Double.isNaN(share.doubleValue()) ? -1 : share));
        shownWhile(progress, model.front().running());
        shownWhile(stop, model.front().running());
        shownWhile(kept, model.front().running().not());
        told.getStyleClass().add("caption");
        told.setMinWidth(Region.USE_PREF_SIZE);
        // a line of its own for what does not fit
        FlowPane bar = new FlowPane(
                12,
                6,
                group(axes.across, axes.against, axes.up),
                group(told, progress),
                group(kept, stop, resume, search, best));
        bar.setRowValignment(VPos.CENTER);
        VBox whole = new VBox(8, bar, trouble);
        whole.setPadding(new Insets(0, 0, 8, 0));
        return whole;
    }

    private static HBox group(Node... parts) {
        HBox group = new HBox(8, parts);
        group.setAlignment(Pos.CENTER_LEFT);
        group.setMinWidth(Region.USE_PREF_SIZE);
        return group;
    }

    private static void shownWhile(Region node, javafx.beans.value.ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /// The choice of the two metrics.
    private final class Axes {
        private final ComboBox<String> across = box(model.across(), "tune-across", "tune.axis.across");
        private final ComboBox<String> up = box(model.up(), "tune-up", "tune.axis.up");
        private final Label against = new Label("×");

        private ComboBox<String> box(StringProperty metric, String id, String key) {
            ComboBox<String> box = new ComboBox<>();
            box.setId(id);
            box.accessibleTextProperty().bind(desk.phrases().text(key));
            box.setPrefWidth(136);
            box.setMinWidth(136);
            box.getItems().setAll(metric.get());
            box.setValue(metric.get());
            box.valueProperty().subscribe(chosen -> {
                if (chosen != null && !following) {
                    metric.set(chosen);
                }
            });
            return box;
        }

        /// Only metrics of which more is better or may be wanted have a place here.
        void offer(List<Definition> known, int k) {
            List<String> keys = known.stream()
                    .filter(about -> about.better() != Definition.Better.LOWER)
                    .map(about -> about.name() + "@" + k)
                    .toList();
            if (!keys.isEmpty() && !across.getItems().equals(keys)) {
                fill(across, model.across(), keys);
                fill(up, model.up(), keys);
            }
        }
    }

    private void fill(ComboBox<String> box, StringProperty metric, List<String> keys) {
        following = true;
        box.getSelectionModel().clearSelection();
        box.getItems().setAll(keys);
        box.getSelectionModel().select(metric.get());
        following = false;
    }

    private final class Named extends ListCell<FrontModel.Kept> {
        @Override
        @SuppressWarnings("NullAway") // null is JavaFX's word for nothing
        protected void updateItem(FrontModel.Kept item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().add("may-clip");
            setText(
                    empty || item == null
                            ? null
                            : desk.phrases()
                                    .now(
                                            "tune.searches.one",
                                            item.id(),
                                            item.definition().model(),
                                            Math.max(0, item.trials().size() - 1)));
        }
    }

    private void prepareTable() {
        table.setId("tune-tried");
        table.setMinWidth(316);
        table.setPrefWidth(330);
        table.setMaxWidth(380);
        table.setTableMenuButtonVisible(false);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.accessibleTextProperty().bind(desk.phrases().text("tune.tried"));
        table.setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                takeChosen();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                takeChosen();
            }
        });
    }

    private void takeChosen() {
        Scatter.Dot dot = table.getSelectionModel().getSelectedItem();
        if (dot != null) {
            model.take(dot.name());
        }
    }

    private void follow() {
        model.crowd().reaction().subscribe(now -> change());
        model.crowd().presets().subscribe(now -> change());
        model.crowd().crowd().subscribe(now -> change());
        model.front().found().subscribe(now -> change());
        model.front().running().subscribe(now -> change());
        model.front().kept().addListener((InvalidationListener) any -> change());
        model.across().subscribe(now -> change());
        model.up().subscribe(now -> change());
        desk.phrases().language().subscribe(now -> change());
        model.front().trouble().subscribe(now -> trouble.getChildren()
                .setAll(now.map(why -> new TroubleCard(desk.phrases(), why)).stream()
                        .toList()));
    }

    private void change() {
        showing.ask();
    }

    private void show() {
        model.crowd()
                .crowd()
                .get()
                .ifPresent(users ->
                        axes.offer(users.definitions(), users.population().k()));
        FrontPicture picture = new FrontPicture(
                desk.phrases().words(), model.across().get(), model.up().get());
        Optional<Front> front = picture.of(
                model.crowd().crowd().get(),
                model.crowd().reaction().get(),
                model.crowd().presets().get(),
                model.front().found().get());
        chart.chart().set(front.map(one -> one));
        showTable(front);
        showSearch();
    }

    private void showTable(Optional<Front> front) {
        List<TableColumn<Scatter.Dot, ?>> columns = new ArrayList<>();
        TableColumn<Scatter.Dot, String> name = Tables.text(Scatter.Dot::name);
        name.setText(desk.phrases().now("tune.tried.name"));
        name.setPrefWidth(118);
        columns.add(name);
        columns.add(number(model.across().get(), dot -> dot.x().value()));
        columns.add(number(model.up().get(), dot -> dot.y().value()));
        if (!table.getColumns().stream()
                .map(TableColumn::getText)
                .toList()
                .equals(columns.stream().map(TableColumn::getText).toList())) {
            table.getColumns().setAll(columns);
        }
        List<Scatter.Dot> dots = front.map(one -> {
                    List<Scatter.Dot> best = one.best();
                    return Stream.concat(
                                    best.stream(),
                                    Stream.concat(Stream.of(one.unchanged()), one.tried().stream())
                                            .filter(dot -> !best.contains(dot)))
                            .filter(dot -> dot.group().isEmpty())
                            .toList();
                })
                .orElse(List.of());
        if (!table.getItems().equals(dots)) {
            table.getItems().setAll(dots);
        }
    }

    private static TableColumn<Scatter.Dot, Double> number(
            String title, java.util.function.Function<Scatter.Dot, Double> of) {
        TableColumn<Scatter.Dot, Double> column = Tables.number(of, NumberForm.RATIO::format);
        column.setText(title);
        column.setPrefWidth(94);
        return column;
    }

    private void showSearch() {
        following = true;
        kept.getItems().setAll(model.front().kept());
        Optional<FrontModel.Found> found = model.front().found().get();
        found.flatMap(so -> model.front().kept().stream()
                        .filter(one -> one.id().equals(so.kept().id()))
                        .findFirst())
                .ifPresent(kept::setValue);
        following = false;
        told.setText(found.map(so -> desk.phrases()
                        .now(
                                so.partial() ? "tune.search.partial" : "tune.search.done",
                                so.made(),
                                so.kept().definition().trials(),
                                so.search().front().size(),
                                so.kept().definition().goals().size()))
                .orElse(""));
        boolean running = model.front().running().get();
        search.setDisable(running || model.crowd().model().isEmpty());
        boolean open = !running && found.filter(FrontModel.Found::partial).isPresent();
        resume.setVisible(open);
        resume.setManaged(open);
        best.setVisible(found.isPresent());
        best.setManaged(found.isPresent());
        best.setDisable(!model.hasBest());
    }

    private void resume() {
        model.front().found().get().ifPresent(so -> model.front().resume(so.kept()));
    }

    /// Asks what is to be searched.
    void openWish() {
        PopOver over = new PopOver();
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        over.setDetachable(false);
        over.setAnimated(false);
        over.setContentNode(new WishPane(desk, model, wish -> {
            over.hide();
            model.search(wish);
        }));
        over.show(search);
    }
}
