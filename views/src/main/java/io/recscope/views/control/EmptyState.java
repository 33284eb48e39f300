package io.recscope.views.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Stands where there is nothing yet, and says what to do.
public final class EmptyState extends VBox {
    private static final double WIDTH = 420;

    public EmptyState(String icon, ObservableValue<String> title, ObservableValue<String> advice) {
        getStyleClass().add("empty-state");
        Icon picture = new Icon(icon);
        picture.setScaleX(2);
        picture.setScaleY(2);
        VBox.setMargin(picture, new Insets(0, 0, 16, 0));
        Label heading = label(title, "heading");
        Label text = label(advice, "muted");
        getChildren().addAll(picture, heading, text);
    }

    /// Adds what can be done here.
    public EmptyState with(Button button) {
        getChildren().add(button);
        return this;
    }

    private static Label label(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.setMaxWidth(WIDTH);
        return label;
    }
}
