package io.recscope.views.shell;

import io.recscope.views.action.Action;
import io.recscope.views.action.Actions;
import io.recscope.views.control.Icon;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.session.Summary;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar above the screen: the way back, what is looked at, the search for actions, and the most used ones.
final class TopBar extends HBox {
    private final Desk desk;
    private final Actions actions;
    private final Buttons buttons;
    private final HBox crumbs = new HBox();

    TopBar(Desk desk, Actions actions) {
        this.desk = desk;
        this.actions = actions;
        this.buttons = new Buttons(desk.phrases());
        getStyleClass().add("top-bar");
        crumbs.getStyleClass().add("crumbs");
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        crumbs.setMinWidth(0);
        getChildren().addAll(menu(), tool("go.back"), tool("go.forward"), crumbs, finder());
        List.of("edit.undo", "edit.redo", "view.inspector", "view.tone", "help.screen")
                .forEach(id -> getChildren().add(tool(id)));
        desk.trail().place().subscribe(this::follow);
        desk.session().summary().subscribe(this::follow);
        desk.phrases().language().subscribe(this::follow);
    }

    private Button tool(String id) {
        return buttons.tool(actions.get(id));
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton("", new Icon("menu"));
        menu.getStyleClass().add("tool");
        menu.setId("menu");
        menu.accessibleTextProperty().bind(desk.phrases().text("menu"));
        for (Action.Group group : Action.Group.values()) {
            if (actions.in(group).isEmpty()) {
                continue;
            }
            Menu sub = new Menu();
            sub.textProperty().bind(desk.phrases().text(group.key()));
            actions.in(group).forEach(action -> sub.getItems().add(buttons.item(action)));
            menu.getItems().add(sub);
        }
        Action quit = actions.get("file.quit");
        menu.getItems().addAll(new SeparatorMenuItem(), buttons.item(actions.get("file.settings")), buttons.item(quit));
        return menu;
    }

    private Button finder() {
        Button finder = new Button();
        finder.getStyleClass().setAll("finder");
        Action palette = actions.get("go.palette");
        Label words = new Label();
        words.textProperty().bind(desk.phrases().text("palette.prompt"));
        words.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label keys = new Label(Buttons.keys(palette));
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(8, new Icon("search"), words, gap, keys);
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(finder.widthProperty().subtract(20));
        finder.setGraphic(content);
        finder.accessibleTextProperty().bind(desk.phrases().text(palette.key()));
        finder.setOnAction(event -> palette.perform());
        finder.setId("finder");
        finder.setMinWidth(Region.USE_PREF_SIZE);
        return finder;
    }

    private void follow() {
        List<String> parts = new ArrayList<>();
        desk.session().summary().get().map(Summary::name).ifPresent(parts::add);
        Focus focus = desk.trail().place().get().focus();
        focus.dataset().ifPresent(parts::add);
        focus.user().ifPresent(user -> parts.add(desk.phrases().now("focus.user", user)));
        focus.newcomer().ifPresent(who -> parts.add(desk.phrases().now("focus.newcomer")));
        String screen = desk.trail().place().get().screen();
        crumbs.getChildren().clear();
        Label here = new Label(desk.phrases().now("screen." + screen + ".title"));
        here.getStyleClass().add("here");
        here.setMinWidth(Region.USE_PREF_SIZE);
        crumbs.getChildren().add(here);
        for (String part : parts) {
            Label label = new Label(part);
            label.getStyleClass().add("may-clip");
            crumbs.getChildren().addAll(new Label("/"), label);
        }
    }
}
