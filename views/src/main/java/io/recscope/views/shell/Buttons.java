package io.recscope.views.shell;

import io.recscope.views.action.Action;
import io.recscope.views.control.Icon;
import io.recscope.views.text.Phrases;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/// Makes the controls of actions.
record Buttons(Phrases phrases) {

    /// A small button with an icon; name and keys on hover.
    Button tool(Action action) {
        Button button = new Button("", new Icon(action.icon()));
        button.getStyleClass().add("tool");
        button.setId(action.id());
        ObservableValue<String> name = phrases.text(action.key());
        button.accessibleTextProperty().bind(name);
        Tooltip tip = new Tooltip();
        String keys = keys(action);
        tip.textProperty().bind(name.map(text -> keys.isEmpty() ? text : text + "  " + keys));
        button.setTooltip(tip);
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(event -> action.perform());
        return button;
    }

    /// A line of a menu.
    MenuItem item(Action action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(phrases.text(action.key()));
        item.disableProperty().bind(Bindings.not(action.enabled()));
        if (!action.shortcut().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(action.shortcut()));
        }
        item.setOnAction(event -> action.perform());
        return item;
    }

    /// The keys of an action as they stand on the keyboard.
    static String keys(Action action) {
        return action.shortcut().isEmpty()
                ? ""
                : KeyCombination.valueOf(action.shortcut())
                        .getDisplayText()
                        .replace("DIGIT", "")
                        .replace("Open Bracket", "[")
                        .replace("Close Bracket", "]");
    }
}
