package io.recscope.views.shell;

import io.recscope.engine.torch.Torch;
import io.recscope.views.look.Look;
import io.recscope.views.session.Recents;
import io.recscope.views.text.Phrases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;

/// What the analyst chose for the window, wherever it is kept while the window is open.
///
/// @param computing what models compute with
public record Preferences(Phrases phrases, Look look, Recents recents, Computing computing) {

    /// As remembered.
    ///
    /// @param inUse what PyTorch runs with; empty before it runs
    public static Preferences of(Remembered before, Supplier<Optional<Torch.InUse>> inUse) {
        Look look = new Look(before.tone());
        look.scale().set(before.scale());
        Recents recents = new Recents(before.recent().stream().map(Path::of).toList());
        return new Preferences(new Phrases(before.language()), look, recents, Computing.of(before, inUse));
    }

    /// All that is remembered but the window's place, so that whoever keeps it can follow.
    public List<Observable> changing() {
        return List.of(
                look.tone(),
                phrases.language(),
                look.scale(),
                computing.device(),
                computing.threads(),
                recents.folders());
    }

    /// To be remembered.
    ///
    /// @param bounds where the window stands
    public Remembered remember(Remembered.Bounds bounds) {
        return new Remembered(
                look.tone().get(),
                phrases.language().get(),
                look.scale().get(),
                new Remembered.Compute(
                        computing.device().get(), computing.threads().get()),
                bounds,
                recents.folders().stream().map(Path::toString).toList());
    }
}
