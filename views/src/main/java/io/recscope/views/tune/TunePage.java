package io.recscope.views.tune;

import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.control.EmptyState;
import io.recscope.views.control.Icon;
import io.recscope.views.control.Notice;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.session.PolicyFiles;
import io.recscope.views.session.Summary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The content of the screen: knobs, lists, metrics, and the front.
final class TunePage extends StackPane {
    private static final double LEAST_WIDTH = 760;
    /// Below this the lists take the whole width, and the metrics stand beside the front.
    private static final double NARROW = 760;
    private static final double LEAST_HEIGHT = 660;

    private final Desk desk;
    private final TuneModel model;
    private final ComboBox<ModelLibrary.Entry> models = new ComboBox<>();
    private final VBox trouble = new VBox();
    private final FrontPane front;
    private final EmptyState nothing;
    private final ScrollPane scroll;
    private boolean following;

    TunePage(Desk desk, TuneModel model) {
        this.desk = desk;
        this.model = model;
        front = new FrontPane(desk, model);
        nothing = new EmptyState(
                "tune",
                desk.phrases().text("tune.nothing.title"),
                desk.phrases().text("tune.nothing"));
        scroll = new ScrollPane(page());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-scroll");
        getChildren().addAll(nothing, scroll);
        model.policy().trouble().subscribe(now -> showTrouble());
        model.user().trouble().subscribe(now -> showTrouble());
        desk.session().summary().subscribe(now -> showModels());
        desk.trail().focus().subscribe(focus -> showModels());
    }

    private BorderPane page() {
        StackPane lists = padded(new ListsPane(desk, model));
        StackPane measures = padded(new MeasuresPane(desk, model));
        SplitPane upper = plain(new SplitPane(lists, measures));
        SplitPane right = plain(new SplitPane(upper, padded(front)));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.48);
        upper.setDividerPositions(0.55);
        right.widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(narrow -> {
            if (narrow && upper.getItems().size() > 1) {
                move(measures, upper, front.body(), 0.6);
            } else if (!narrow && upper.getItems().size() < 2) {
                move(measures, front.body(), upper, 0.55);
            }
        });
        BorderPane content = new BorderPane(right);
        VBox top = new VBox(8, bar(), trouble);
        top.setPadding(new Insets(0, 0, 12, 8));
        content.setTop(top);
        SplitPane halves = plain(new SplitPane(new KnobsPane(desk, model), content));
        halves.setDividerPositions(0.26);
        SplitPane.setResizableWithParent(halves.getItems().getFirst(), false);
        BorderPane page = new BorderPane(halves);
        page.setPadding(new Insets(16, 20, 12, 20));
        page.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        return page;
    }

    private static SplitPane plain(SplitPane pane) {
        pane.getStyleClass().add("plain-split");
        pane.setMinSize(0, 0);
        return pane;
    }

    private static void move(Region part, SplitPane from, SplitPane to, double divider) {
        from.getItems().remove(part);
        to.getItems().add(part);
        to.setDividerPositions(divider);
    }

    private static StackPane padded(Region inside) {
        StackPane pane = new StackPane(inside);
        pane.setPadding(new Insets(0, 4, 0, 8));
        pane.setMinSize(0, 0);
        return pane;
    }

    private HBox bar() {
        Label label = new Label();
        label.textProperty().bind(desk.phrases().text("tune.model"));
        label.getStyleClass().add("muted");
        label.setLabelFor(models);
        label.setMinWidth(Region.USE_PREF_SIZE);
        models.setId("tune-model");
        models.accessibleTextProperty().bind(label.textProperty());
        models.setCellFactory(list -> new Named());
        models.setButtonCell(new Named());
        models.setPrefWidth(200);
        models.valueProperty().subscribe(one -> {
            if (one != null && !following) {
                desk.trail().look(focus -> focus.onModel(one.digest()));
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                8,
                label,
                models,
                gap,
                button("tune.load", "folder", "tune-load", this::load),
                button("tune.save", "save", "tune-save", this::save));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static final class Named extends ListCell<ModelLibrary.Entry> {
        @Override
        @SuppressWarnings("NullAway") // null is JavaFX's word for nothing
        protected void updateItem(ModelLibrary.Entry item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.spec().label());
        }
    }

    private Button button(String key, String icon, String id, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.textProperty().bind(desk.phrases().text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(desk.phrases().text(key + ".about"));
        button.setTooltip(tip);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Offers the models of the focus's dataset.
    private void showModels() {
        following = true;
        Optional<Summary> summary = desk.session().summary().get();
        Optional<String> name = desk.trail().focus().getValue().dataset();
        List<ModelLibrary.Entry> entries = summary.stream()
                .flatMap(all -> all.models().stream().filter(entry -> all.datasets().stream()
                        .anyMatch(data -> name.equals(Optional.of(data.name()))
                                && data.digest().equals(entry.dataset()))))
                .toList();
        if (!models.getItems().equals(entries)) {
            models.getItems().setAll(entries);
        }
        Optional<String> digest = desk.trail().focus().getValue().model();
        entries.stream()
                .filter(entry -> digest.equals(Optional.of(entry.digest())))
                .findFirst()
                .ifPresentOrElse(
                        models::setValue, () -> models.getSelectionModel().clearSelection());
        nothing.setVisible(entries.isEmpty());
        scroll.setVisible(!entries.isEmpty());
        following = false;
    }

    private void showTrouble() {
        trouble.getChildren()
                .setAll(model
                        .policy()
                        .trouble()
                        .get()
                        .or(() -> model.user().trouble().get())
                        .stream()
                        .map(why -> new TroubleCard(desk.phrases(), why))
                        .toList());
    }

    /// Asks for a file and writes the policy there.
    void save() {
        FileChooser chooser = chooser("tune.save");
        chooser.setInitialFileName("policy.json");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null && model.save(file.toPath())) {
            Notice.done(this, desk.phrases().now("chart.saved", file.getName()));
        }
    }

    /// Asks for a file and takes the policy in it.
    void load() {
        File file = chooser("tune.load").showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.load(file.toPath());
        }
    }

    private FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.phrases().now(key));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        model.files().flatMap(TunePage::folder).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /// The workspace's folder of policies, made when it is missing; empty where it cannot be made.
    private static Optional<File> folder(PolicyFiles files) {
        try {
            return Optional.of(Files.createDirectories(files.folder()).toFile());
        } catch (IOException readOnly) {
            return Optional.empty(); // the dialog opens where it was last
        }
    }

    FrontPane front() {
        return front;
    }
}
