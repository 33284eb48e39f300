package io.recscope.views.action;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// Something the analyst can do.
///
/// @param id unique, for example `go.back`; `action.ID` is the key of its words
/// @param group the menu it stands in
/// @param icon name of its icon; empty when it has none
/// @param shortcut keys as JavaFX writes them, for example `Shortcut+K`; empty when it has none
/// @param enabled whether it can be done now
/// @param run does it, on the window's thread
public record Action(
        String id, Group group, String icon, String shortcut, ObservableBooleanValue enabled, Runnable run) {

    /// The menus, in the order in which they stand.
    public enum Group {
        FILE,
        EDIT,
        GO,
        VIEW,
        SCREEN,
        HELP;

        /// The key of its words.
        public String key() {
            return "action.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// One that can always be done.
    public static Action of(String id, Group group, String icon, String shortcut, Runnable run) {
        return new Action(id, group, icon, shortcut, new ReadOnlyBooleanWrapper(true), run);
    }

    /// The same, which can be done only sometimes.
    public Action when(ObservableBooleanValue condition) {
        return new Action(id, group, icon, shortcut, condition, run);
    }

    /// The key of its words.
    public String key() {
        return "action." + id;
    }

    /// Does it, when it can be done.
    public void perform() {
        if (enabled.get()) {
            run.run();
        }
    }
}
