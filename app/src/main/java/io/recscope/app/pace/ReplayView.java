package io.recscope.app.pace;

import io.recscope.app.window.HiddenWindow;
import java.util.OptionalInt;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the screen Replay shows, and its controls as they are clicked. For the window's thread.
record ReplayView(HiddenWindow window) {

    /// The moment that the analyst looks at; none before there is a session.
    OptionalInt moment() {
        return window.desk().trail().place().get().focus().moment();
    }

    /// Whether the list of that moment stands on the screen: its heading, and lines below it.
    boolean showsMoment() {
        return moment().stream().anyMatch(this::shows);
    }

    private boolean shows(int moment) {
        String heading = window.desk().phrases().now("replay.list.after", moment);
        return window.root().lookupAll(".list-card").stream()
                .anyMatch(card -> isHeaded(card, heading)
                        && card.lookup(".table-view") instanceof TableView<?> table
                        && !table.getItems().isEmpty());
    }

    private static boolean isHeaded(Node card, String heading) {
        return card.lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Labeled words && heading.equals(words.getText()));
    }

    /// Clicks the button for the next moment, or for that before.
    void step(boolean forward) {
        Node button = window.root().lookup(forward ? "#replay-next" : "#replay-previous");
        if (!(button instanceof ButtonBase clicked)) {
            throw new IllegalStateException("the screen Replay has no button to step");
        }
        clicked.fire();
    }

    /// Presses the mouse on the scrubber.
    ///
    /// @param share of its width
    void seek(double share) {
        Node track = window.root().lookup(".track");
        Point2D at = track.localToScene(
                track.getLayoutBounds().getWidth() * share,
                track.getLayoutBounds().getHeight() / 2);
        Event.fireEvent(
                track,
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
