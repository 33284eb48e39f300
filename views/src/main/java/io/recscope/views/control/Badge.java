package io.recscope.views.control;

import java.util.Locale;
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
        setMinWidth(USE_PREF_SIZE);
        String style = tint.name().toLowerCase(Locale.ROOT);
        if (tint != Tint.PLAIN) {
            getStyleClass().add(style);
        }
    }
}
