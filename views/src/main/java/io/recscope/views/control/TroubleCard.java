package io.recscope.views.control;

import io.recscope.views.job.Trouble;
import io.recscope.views.text.Phrases;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Says at the place of a failure what is wrong and what can be done; a defect of the program has a code and can be
/// copied.
public final class TroubleCard extends HBox {

    public TroubleCard(Phrases phrases, Trouble trouble) {
        getStyleClass().add("trouble");
        Icon icon = new Icon("warning");
        icon.getStyleClass().add("warn-icon");
        VBox text = new VBox(
                4, line(trouble.isDefect() ? phrases.now("trouble.defect", trouble.code()) : trouble.what(), "strong"));
        if (trouble.isDefect()) {
            text.getChildren().add(line(trouble.what(), "muted"));
        }
        if (!trouble.where().isEmpty()) {
            text.getChildren().add(line(trouble.where(), "muted"));
        }
        text.getChildren().add(line(trouble.isDefect() ? phrases.now("trouble.report") : trouble.remedy(), "remedy"));
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon, text);
        if (trouble.isDefect()) {
            Button copy = new Button(phrases.now("trouble.copy"), new Icon("copy"));
            copy.setMinWidth(USE_PREF_SIZE);
            copy.setOnAction(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(trouble.code() + "\n" + trouble.details());
                Clipboard.getSystemClipboard().setContent(content);
            });
            getChildren().add(copy);
        }
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
