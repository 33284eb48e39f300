package io.recscope.views.control;

import javafx.scene.control.Label;

/// A word on a coloured ground.
public final class Badge extends Label {

    /// What its colour says.
    public enum Tint {
        PLAIN,
        ACCENT,
        GOOD,
        CAUTION,
        BAD
    }

    public Badge(Tint tint) {
        getStyleClass().add("badge");
        String style = tint.name().toLowerCase(java.util.Locale.ROOT);
        if (tint != Tint.PLAIN) {
            getStyleClass().add(style);
        }
    }
}
