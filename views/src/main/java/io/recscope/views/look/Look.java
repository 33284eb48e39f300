package io.recscope.views.look;

import io.recscope.views.chart.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// How the window looks; what is shown follows every change at once.
public final class Look {
    /// The smallest and the greatest [#scale()].
    public static final double SMALLEST = 1;

    public static final double GREATEST = 2;

    private static final List<String> FONTS = List.of("RecScopeSans-Regular.ttf", "RecScopeSans-Bold.ttf");

    private final ObjectProperty<Tone> tone;
    private final DoubleProperty scale = new SimpleDoubleProperty(SMALLEST);
    private final BooleanProperty presenting = new SimpleBooleanProperty();

    public Look(Tone first) {
        tone = new SimpleObjectProperty<>(first);
    }

    public ObjectProperty<Tone> tone() {
        return tone;
    }

    /// How much larger than usual everything is, in `[1, 2]`.
    public DoubleProperty scale() {
        return scale;
    }

    /// Whether somebody is shown something: large type, and nothing around the screen.
    public BooleanProperty presenting() {
        return presenting;
    }

    /// The colour of a role for what is drawn on a canvas.
    public Color color(Role role) {
        java.awt.Color color = tone.get().theme().color(role);
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
    }

    /// Makes a scene look so, now and after every change.
    public void dress(Scene scene) {
        loadFonts();
        scene.getStylesheets().add(resource("workbench.css"));
        tone.subscribe(chosen -> scene.setUserAgentStylesheet(resource(chosen.sheet())));
    }

    private static void loadFonts() {
        for (String font : FONTS) {
            try (InputStream in = Objects.requireNonNull(Look.class.getResourceAsStream(font), font)) {
                Font.loadFont(in, 12);
            } catch (IOException e) {
                throw new UncheckedIOException("reading a resource", e);
            }
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
