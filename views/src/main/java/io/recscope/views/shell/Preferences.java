package io.recscope.views.shell;

import io.recscope.views.look.Look;
import io.recscope.views.session.Recents;
import io.recscope.views.text.Phrases;
import java.nio.file.Path;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// What the analyst chose for the window, wherever it is kept while the window is open.
///
/// @param threads of one computation; 0 for all processors; a change counts from the next start
public record Preferences(Phrases phrases, Look look, Recents recents, IntegerProperty threads) {

    /// As remembered.
    public static Preferences of(Remembered before) {
        Look look = new Look(before.tone());
        look.scale().set(before.scale());
        Recents recents = new Recents(before.recent().stream().map(Path::of).toList());
        return new Preferences(
                new Phrases(before.language()), look, recents, new SimpleIntegerProperty(before.threads()));
    }

    /// To be remembered.
    ///
    /// @param bounds where the window stands
    public Remembered remember(Remembered.Bounds bounds) {
        return new Remembered(
                look.tone().get(),
                phrases.language().get(),
                look.scale().get(),
                threads.get(),
                bounds,
                recents.folders().stream().map(Path::toString).toList());
    }
}
