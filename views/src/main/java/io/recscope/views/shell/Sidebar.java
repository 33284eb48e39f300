package io.recscope.views.shell;

import io.recscope.views.control.Icon;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Place;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// The screens, one button each; only icons where the window is narrow.
final class Sidebar extends VBox {
    private static final String MARK = "M2 20 V2 M2 20 H20 M5.5 15.5 L9.5 10.5 L13 13 L19 4.5";

    private final Desk desk;
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    Sidebar(Desk desk, List<Screen> screens) {
        this.desk = desk;
        getStyleClass().add("sidebar");
        getChildren().add(brand());
        screens.forEach(screen -> getChildren().add(button(screen)));
        narrow.subscribe(now -> {
            getStyleClass().remove("narrow");
            if (now) {
                getStyleClass().add("narrow");
            }
        });
    }

    /// Whether only icons are shown.
    BooleanProperty narrow() {
        return narrow;
    }

    private HBox brand() {
        SVGPath mark = new SVGPath();
        mark.setContent(MARK);
        mark.getStyleClass().add("icon-line");
        Label name = new Label("RecScope");
        name.getStyleClass().add("name");
        name.visibleProperty().bind(narrow.not());
        name.managedProperty().bind(narrow.not());
        HBox brand = new HBox(mark, name);
        brand.getStyleClass().addAll("brand", "accent-icon");
        return brand;
    }

    private ToggleButton button(Screen screen) {
        ToggleButton button = new ToggleButton("", new Icon(screen.id()));
        button.getStyleClass().setAll("rail-button");
        button.setId("screen." + screen.id());
        button.textProperty().bind(desk.phrases().text("screen." + screen.id() + ".title"));
        button.contentDisplayProperty()
                .bind(narrow.map(only -> only ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(button.textProperty());
        button.tooltipProperty().bind(narrow.map(only -> only ? tip : null));
        if (screen.needsWorkspace()) {
            button.disableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> desk.session().study().get().isEmpty(),
                            desk.session().study()));
        }
        desk.trail()
                .place()
                .map(Place::screen)
                .subscribe(now -> button.setSelected(screen.id().equals(now)));
        button.setOnAction(event -> {
            button.setSelected(true);
            desk.trail().show(screen.id());
        });
        return button;
    }
}
