package io.recscope.views.control;

import io.recscope.views.text.Phrases;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Makes controls whose words follow the language.
public record Said(Phrases phrases) {
    private static final double TIP = 320;

    /// A text that wraps.
    public Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(phrases.text(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    /// The name of a field.
    public Label naming(String key, Region field) {
        Label label = label(key, "caption");
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(phrases.text(key));
        return label;
    }

    /// A button with words.
    ///
    /// @param icon name of its icon; empty for none
    public Button button(String key, String icon, Runnable action) {
        Button button = new Button();
        button.setOnAction(event -> action.run());
        return words(button, key, icon);
    }

    /// Gives a button its words.
    public <B extends ButtonBase> B words(B button, String key, String icon) {
        button.textProperty().bind(phrases.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (!icon.isEmpty()) {
            button.setGraphic(new Icon(icon));
        }
        return button;
    }

    /// A button that shows only its icon.
    public Button tool(String key, String icon, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().add("tool");
        button.accessibleTextProperty().bind(phrases.text(key));
        button.setOnAction(event -> action.run());
        tip(button, key);
        return button;
    }

    /// A tab that cannot be closed.
    public Tab tab(String key) {
        Tab tab = new Tab();
        tab.setClosable(false);
        tab.textProperty().bind(phrases.text(key));
        return tab;
    }

    /// Says on hover what something is for.
    public void tip(javafx.scene.control.Control of, String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(phrases.text(key));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP);
        of.setTooltip(tip);
    }

    /// A quiet line of text that is set, not bound.
    public static <L extends Labeled> L styled(L label, String... styles) {
        label.getStyleClass().addAll(styles);
        return label;
    }
}
