package io.recscope.views.control;

import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Puts something on the clipboard; when the system refuses, the window is told by an event.
///
/// @param clipboard takes what is copied; false when it cannot
public record Copying(Predicate<ClipboardContent> clipboard) {

    /// The clipboard took nothing. Goes up from the node where something was to be copied.
    public static final class Refused extends Event {
        private static final long serialVersionUID = 1;

        Refused() {
            super(Event.ANY);
        }
    }

    /// With the clipboard of the system.
    public Copying() {
        this(content -> Clipboard.getSystemClipboard().setContent(content));
    }

    /// Copies a text.
    ///
    /// @param owner a node of the window
    /// @return whether it was copied
    public boolean text(Node owner, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return put(owner, content);
    }

    /// Copies a picture.
    ///
    /// @param owner a node of the window
    /// @return whether it was copied
    public boolean picture(Node owner, Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        return put(owner, content);
    }

    private boolean put(Node owner, ClipboardContent content) {
        boolean done = taken(content);
        if (!done) {
            owner.fireEvent(new Refused());
        }
        return done;
    }

    /// Some systems refuse with an exception: one session to another, or a remote desktop without a clipboard.
    private boolean taken(ClipboardContent content) {
        try {
            return clipboard.test(content);
        } catch (IllegalStateException | SecurityException | UnsupportedOperationException e) {
            return false;
        }
    }
}
