package io.recscope.app.window;

import io.recscope.views.desk.Desk;
import io.recscope.views.resume.KeptFile;
import io.recscope.views.resume.LastSession;
import io.recscope.views.resume.Scribe;
import io.recscope.views.resume.Spot;
import io.recscope.views.shell.Remembered;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/// Writes down what the next start needs, after every change: what the analyst chose, and where the analyst is. For
/// the window's thread; the files are written on another one.
final class Keeping {
    private final Desk desk;
    private final Scribe<Remembered> choices;
    private final Optional<Scribe<LastSession>> place;
    private Optional<LastSession> reopening = Optional.empty();
    private Optional<LastSession> left = Optional.empty();

    /// The files.
    ///
    /// @param choices what the analyst chose
    /// @param last where the analyst is
    record Files(KeptFile<Remembered> choices, KeptFile<LastSession> last) {}

    /// @param alone whether no other window is open, whose place it would overwrite
    /// @param later carries something out a moment later, on another thread
    /// @param failed told when something cannot be written, on that thread
    Keeping(Desk desk, Files files, boolean alone, Consumer<Runnable> later, Runnable failed) {
        this.desk = desk;
        choices = new Scribe<>(files.choices(), later, failed);
        place = alone ? Optional.of(new Scribe<>(files.last(), later, failed)) : Optional.empty();
    }

    /// Follows what is chosen.
    void follow(List<Observable> changing, Supplier<Remembered> now) {
        InvalidationListener listener = any -> choices.write(now.get());
        changing.forEach(one -> one.addListener(listener));
        // what is bound lazily tells of a change only when its value was read
        choices.write(now.get());
    }

    /// Follows where the analyst is.
    void follow() {
        desk.trail().place().subscribe(now -> write());
        desk.session().summary().subscribe(now -> write());
        desk.edits().version().subscribe(now -> write());
    }

    /// The workspace of before is being opened: until it is, its place stays the one that is kept.
    void reopening(LastSession before) {
        reopening = Optional.of(before);
        write();
        flush();
    }

    /// It is open, or cannot be opened.
    void reopened() {
        reopening = Optional.empty();
        write();
    }

    /// The window begins to close: what it shows from now on is not kept.
    void leaving() {
        left = Optional.of(now());
    }

    /// The window ends as it should.
    void ended() {
        LastSession at = left.orElseGet(this::now);
        place.ifPresent(scribe -> scribe.write(with(LastSession.Phase.ENDED, at)));
        flush();
    }

    private void flush() {
        choices.flush();
        place.ifPresent(Scribe::flush);
    }

    private void write() {
        if (left.isEmpty()) {
            place.ifPresent(scribe -> scribe.write(now()));
        }
    }

    private LastSession now() {
        return reopening
                .map(before -> with(LastSession.Phase.REOPENING, before))
                .orElseGet(() -> new LastSession(
                        LastSession.Phase.OPEN,
                        LastSession.Writer.here(),
                        desk.session()
                                .summary()
                                .get()
                                .map(summary -> summary.folder().toString())
                                .orElse(""),
                        Spot.of(desk.trail().place().get()),
                        desk.edits().stored(),
                        desk.edits().storedUndone()));
    }

    private static LastSession with(LastSession.Phase phase, LastSession of) {
        return new LastSession(
                phase, LastSession.Writer.here(), of.workspace(), of.spot(), of.undoable(), of.redoable());
    }
}
