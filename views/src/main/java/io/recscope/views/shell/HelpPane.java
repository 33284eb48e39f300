package io.recscope.views.shell;

import io.recscope.views.action.Action;
import io.recscope.views.action.Actions;
import io.recscope.views.text.Phrases;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a screen is for, how it is used, and all keys.
///
/// The words of `help.SCREEN` are paragraphs divided by line ends; one that begins with `# ` is a heading.
final class HelpPane extends VBox {
    private final Phrases phrases;
    private final VBox content = new VBox(12);
    private final Button close = new Button();

    HelpPane(Phrases phrases, Actions actions, String screen, Runnable closing) {
        this.phrases = phrases;
        getStyleClass().add("drawer");
        setMaxHeight(Double.MAX_VALUE);
        content.getChildren().add(label(phrases.now("screen." + screen + ".title"), "title"));
        for (String paragraph : phrases.now("help." + screen).split("\n", -1)) {
            boolean heading = paragraph.startsWith("# ");
            content.getChildren()
                    .add(label(heading ? paragraph.substring(2) : paragraph, heading ? "heading" : "text"));
        }
        content.getChildren().add(label(phrases.now("help.keys"), "heading"));
        actions.all().stream().filter(action -> !action.shortcut().isEmpty()).forEach(this::key);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close.setText(phrases.now("close"));
        close.setCancelButton(true);
        close.setOnAction(event -> closing.run());
        getChildren().addAll(scroll, close);
    }

    Button first() {
        return close;
    }

    private void key(Action action) {
        Label keys = new Label(Buttons.keys(action));
        keys.getStyleClass().add("keys");
        keys.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label name = label(phrases.now(action.key()), "text");
        content.getChildren().add(new HBox(8, name, gap, keys));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
