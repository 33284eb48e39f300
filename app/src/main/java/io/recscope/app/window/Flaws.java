package io.recscope.app.window;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Finds what is wrong with a picture of the window: texts that are cut though they may not be, and characters that
/// the bundled typeface lacks.
final class Flaws {
    private static final String MAY_BE_CUT = "may-clip";
    private final Font bundled;

    Flaws() {
        try (InputStream in = Objects.requireNonNull(
                io.recscope.views.look.Look.class.getResourceAsStream("RecScopeSans-Regular.ttf"))) {
            bundled = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        }
    }

    /// All flaws below a node.
    List<String> of(Parent root) {
        List<String> found = new ArrayList<>();
        look(root, found);
        return found;
    }

    private void look(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            check(labeled, found);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
        }
    }

    private void check(Labeled labeled, List<String> found) {
        String text = Objects.requireNonNullElse(labeled.getText(), "");
        if (text.isEmpty()) {
            return;
        }
        if (bundled.canDisplayUpTo(text.replace("\n", "")) >= 0) {
            found.add("no glyph: " + text);
        }
        boolean cut = labeled.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof Text shown && shown.isVisible() && isCut(shown.getText(), text));
        if (cut && !labeled.getStyleClass().contains(MAY_BE_CUT)) {
            found.add("cut: " + text);
        }
    }

    private static boolean isCut(String shown, String whole) {
        return !shown.isEmpty()
                && !shown.equals(whole)
                && !shown.replace("\n", "").equals(whole.replace("\n", ""))
                && (shown.endsWith("…") || shown.endsWith("..."));
    }
}
