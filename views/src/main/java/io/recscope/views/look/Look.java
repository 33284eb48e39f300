package io.recscope.views.look;

import io.recscope.views.chart.Role;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    private final Function<String, Optional<InputStream>> files;
    private boolean typeMissing;

    public Look(Tone first) {
        this(first, name -> Optional.ofNullable(Look.class.getResourceAsStream(name)));
    }

    /// @param files finds the bundled typefaces
    Look(Tone first, Function<String, Optional<InputStream>> files) {
        tone = new SimpleObjectProperty<>(first);
        this.files = files;
    }

    /// Whether a bundled typeface could not be loaded, so that the machine's own is used; known once a scene is
    /// dressed.
    public boolean isTypeMissing() {
        return typeMissing;
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

    /// Without its typeface the window is still of use.
    private void loadFonts() {
        typeMissing = FONTS.stream().anyMatch(font -> !isLoaded(font));
    }

    private boolean isLoaded(String font) {
        Optional<InputStream> found = files.apply(font);
        if (found.isEmpty()) {
            return false;
        }
        try (InputStream in = found.get()) {
            return Optional.ofNullable(Font.loadFont(in, 12)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
