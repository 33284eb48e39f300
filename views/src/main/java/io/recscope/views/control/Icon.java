package io.recscope.views.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// A line drawing of 20 × 20 units in the colour of the text around it.
public final class Icon extends Region {
    private static final double SIZE = 20;

    /// @param name one of [IconPaths]
    public Icon(String name) {
        SVGPath path = new SVGPath();
        path.setContent(IconPaths.of(name));
        path.getStyleClass().add("icon-line");
        path.setManaged(false);
        getStyleClass().add("icon");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
        getChildren().add(path);
    }
}
