package io.recscope.views.replay;

import io.recscope.views.control.Icon;
import io.recscope.views.text.Phrases;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Makes the small parts of the screen.
record Parts(Phrases phrases) {

    /// Words of a style.
    Label label(String key, String... styles) {
        Label label = new Label();
        label.textProperty().bind(phrases.text(key));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A button of an icon that says what it does on hover.
    Button tool(String icon, String key, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().add("tool");
        say(button, key);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// A button of words.
    Button button(String icon, String key, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.textProperty().bind(phrases.text(key));
        button.getStyleClass().add("slim");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Gives a control its accessible name and says it on hover.
    void say(Node node, String key) {
        ObservableValue<String> words = phrases.text(key);
        node.accessibleTextProperty().bind(words);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        Tooltip.install(node, tip);
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
