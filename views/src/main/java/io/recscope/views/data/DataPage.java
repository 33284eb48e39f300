package io.recscope.views.data;

import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.control.EmptyState;
import io.recscope.views.control.Icon;
import io.recscope.views.control.InScene;
import io.recscope.views.control.Overlay;
import io.recscope.views.control.Question;
import io.recscope.views.control.Said;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.data.DataModel.Browsed;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Trouble;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The screen's content: which dataset, and its parts in tabs; or the import.
final class DataPage extends BorderPane {
    private final Desk desk;
    private final DataModel model;
    private final ImportModel importing;
    private final Said said;
    private final ComboBox<DatasetInfo> choice = new ComboBox<>();
    private final VBox trouble = new VBox();
    private final HBox head;
    private Optional<Node> tabs = Optional.empty();
    private Optional<ImportPane> wizard = Optional.empty();
    private Optional<Browsed> seen = Optional.empty();
    private int opened;
    private boolean following;

    DataPage(Desk desk, DataModel model, ImportModel importing) {
        this.desk = desk;
        this.model = model;
        this.importing = importing;
        said = new Said(desk.phrases());
        getStyleClass().add("data-page");
        head = head();
        InScene.follow(this, model.browsed(), this::follow);
        InScene.follow(this, model.importing(), this::arrange);
        InScene.follow(this, model.trouble(), () -> {
            Optional<Trouble> now = model.trouble().get();
            trouble.getChildren()
                    .setAll(now.map(why -> new TroubleCard(desk.phrases(), why)).stream()
                            .toList());
            trouble.setManaged(now.isPresent());
        });
        InScene.follow(this, desk.session().summary(), () -> model.follow(model.focus()));
    }

    private void follow() {
        Optional<Browsed> now = model.browsed().get();
        following = true;
        choice.getItems().setAll(model.datasets());
        choice.setValue(now.map(Browsed::info).orElse(null));
        following = false;
        if (!now.equals(seen)) {
            seen = now;
            tabs = now.map(this::tabs);
        }
        arrange();
    }

    private ImportPane wizard() {
        if (wizard.isEmpty()) {
            wizard = Optional.of(new ImportPane(desk, model, importing));
        }
        return wizard.get();
    }

    private void arrange() {
        if (model.importing().get()) {
            setTop(null);
            setCenter(wizard());
        } else if (tabs.isPresent()) {
            setTop(new VBox(head, trouble));
            setCenter(tabs.get());
        } else {
            setTop(trouble);
            setCenter(nothing());
        }
    }

    private Node nothing() {
        Button add =
                said.button("data.import", "import", () -> model.importing().set(true));
        add.getStyleClass().add("accent");
        return new EmptyState(
                        "data", desk.phrases().text("data.none"), desk.phrases().text("data.nothing"))
                .with(add);
    }

    private HBox head() {
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(DatasetInfo info) {
                return info == null ? "" : info.name();
            }

            @Override
            public DatasetInfo fromString(String name) {
                throw new UnsupportedOperationException(name);
            }
        });
        choice.setPrefWidth(300);
        choice.accessibleTextProperty().bind(desk.phrases().text("data.dataset"));
        choice.setOnAction(event -> {
            if (!following && choice.getValue() != null) {
                model.choose(choice.getValue());
            }
        });
        Button add =
                said.button("data.import", "import", () -> model.importing().set(true));
        add.getStyleClass().add("accent");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox box = new HBox(8, choice, menu(), gap, add);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("page-head");
        return box;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton("", new Icon("more"));
        menu.getStyleClass().add("tool");
        menu.accessibleTextProperty().bind(desk.phrases().text("data.menu"));
        menu.getItems().addAll(item("data.rename", this::rename), item("data.remove", () -> model.browsed()
                .get()
                .ifPresent(model::remove)));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(desk.phrases().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    void rename() {
        model.browsed().get().ifPresent(now -> {
            Question.Wording wording = new Question.Wording(
                    desk.phrases().now("data.rename.title", now.info().name()),
                    "",
                    desk.phrases().now("data.rename"),
                    desk.phrases().now("close"));
            Overlay.over(this)
                    .ifPresent(
                            over -> Question.name(over, wording, now.info().name(), name -> model.rename(now, name)));
        });
    }

    private TabPane tabs(Browsed now) {
        TabPane pane = new TabPane();
        pane.getStyleClass().add("page-tabs");
        DatasetColumns columns = new DatasetColumns(now.data());
        add(pane, "data.tab.overview", () -> new OverviewPane(desk, model, now));
        add(
                pane,
                "data.tab.interactions",
                () -> new TablePane(desk, new TableModel(desk, columns.events()), row -> desk.trail()
                        .look(focus -> focus.onUser(now.data().userId(now.data().userOf(row)))
                                .onItem(now.data().catalog().id(now.data().item(row))))));
        add(
                pane,
                "data.tab.items",
                () -> new TablePane(desk, new TableModel(desk, columns.items()), row -> desk.trail()
                        .look(focus -> focus.onItem(now.data().catalog().id(row)))));
        add(
                pane,
                "data.tab.users",
                () -> new TablePane(desk, new TableModel(desk, columns.users()), row -> desk.trail()
                        .look(focus -> focus.onUser(now.data().userId(row)))));
        add(pane, "data.tab.cross", () -> new CrossPane(desk, now.data()));
        add(pane, "data.tab.quality", () -> new QualityPane(desk, new QualityModel(desk, model, now)));
        add(pane, "data.tab.problems", () -> new ProblemsPane(desk, now));
        pane.getSelectionModel().select(Math.min(opened, pane.getTabs().size() - 1));
        pane.getSelectionModel().selectedIndexProperty().subscribe((before, index) -> opened = index.intValue());
        return pane;
    }

    /// A tab whose content is made when it is first looked at.
    private void add(TabPane pane, String key, Supplier<Node> content) {
        Tab tab = said.tab(key);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content.get());
            }
        });
        pane.getTabs().add(tab);
    }
}
