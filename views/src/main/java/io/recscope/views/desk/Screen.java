package io.recscope.views.desk;

import io.recscope.views.action.Action;
import io.recscope.views.focus.Focus;
import java.util.List;
import javafx.scene.Parent;

/// A screen of the window.
///
/// Its constructor does nothing that takes time: [#node()] is asked when the screen is shown first. Its title is the
/// words of `screen.ID`, its help those of `help.ID`. For the window's thread.
public interface Screen {

    /// Unique, a word, for example `replay`.
    String id();

    /// What it shows; always the same.
    Parent node();

    /// It has come into view, or the focus moved while it was in view.
    default void shown(Focus focus) {}

    /// It has gone out of view.
    default void hidden() {}

    /// What can be done on it, with its own ids `ID.…`.
    default List<Action> actions() {
        return List.of();
    }

    /// Whether it has nothing to show before a workspace is open.
    default boolean needsWorkspace() {
        return true;
    }
}
