package io.recscope.views.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/// A short message in the corner of the window, which goes away by itself.
public final class Notice {
    private static final Duration SHOWN = Duration.seconds(5);

    private Notice() {}

    /// Something was done.
    ///
    /// @param owner a node of the window
    public static void done(Node owner, String text) {
        show(owner, "check", text);
    }

    /// Something could not be done.
    ///
    /// @param owner a node of the window
    public static void failed(Node owner, String text) {
        show(owner, "warning", text);
    }

    private static void show(Node owner, String icon, String text) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        Notifications.create()
                .owner(owner.getScene().getWindow())
                .graphic(new Icon(icon))
                .text(text)
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(SHOWN)
                .show();
    }
}
