package io.recscope.views.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks before something is done that cannot be taken back.
final class Question extends VBox {
    private final HBox answers = new HBox(8);
    private final Runnable yes;

    Question(String title, String text, Button no, Runnable yes) {
        this.yes = yes;
        getStyleClass().addAll("sheet", "dialog-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        heading.setWrapText(true);
        Label about = new Label(text);
        about.setWrapText(true);
        answers.setAlignment(Pos.CENTER_RIGHT);
        answers.getChildren().add(no);
        getChildren().addAll(heading, about, answers);
    }

    void answer(String text) {
        Button agree = new Button(text);
        agree.getStyleClass().add("danger");
        agree.setOnAction(event -> yes.run());
        answers.getChildren().add(agree);
    }
}
