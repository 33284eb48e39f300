package io.recscope.views.explain;

import io.recscope.views.control.Icon;
import io.recscope.views.text.Phrases;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes the small parts of the screen, whose words follow the language.
record Parts(Phrases phrases) {

    /// Words of a key.
    Label label(String style, String key, Object... values) {
        Label label = plain(style);
        label.textProperty().bind(phrases.text(key, values));
        return label;
    }

    /// A label whose text is set later.
    static Label plain(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    static Label text(String style, String text) {
        Label label = plain(style);
        label.setText(text);
        return label;
    }

    /// @param icon empty for none
    Button button(String key, String icon, Runnable action) {
        Button button = new Button();
        if (!icon.isEmpty()) {
            button.setGraphic(new Icon(icon));
        }
        button.textProperty().bind(phrases.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// A button of an icon alone.
    Button tool(String key, String icon, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().add("tool");
        button.accessibleTextProperty().bind(phrases.text(key));
        javafx.scene.control.Tooltip tip = new javafx.scene.control.Tooltip();
        tip.textProperty().bind(phrases.text(key));
        button.setTooltip(tip);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// A control under its name.
    VBox field(String key, Control control) {
        Label name = new Label();
        name.textProperty().bind(phrases.text(key));
        name.getStyleClass().add("caption");
        name.setLabelFor(control);
        control.accessibleTextProperty().bind(phrases.text(key));
        VBox field = new VBox(2, name, control);
        field.setMinWidth(Region.USE_PREF_SIZE);
        return field;
    }

    /// What scrolls when there is no room for it.
    static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
