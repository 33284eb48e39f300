package io.recscope.app.window;

import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.resume.LastSession;
import io.recscope.views.resume.Spot;
import io.recscope.views.session.Summary;
import io.recscope.views.shell.Shell;
import java.nio.file.Path;
import java.util.Optional;

/// Where a window begins: at the workspace it was called for, or where the session before was left, however that one
/// ended.
///
/// @param before the session before
record Arrival(Assembly.Parts parts, Shell shell, Keeping keeping, LastSession before) {

    /// Goes there.
    ///
    /// @param called the workspace that the window was called for
    void at(Optional<Path> called) {
        LastSession.Verdict verdict = before.verdict();
        if (verdict == LastSession.Verdict.ALIVE) {
            called.ifPresent(parts.welcome()::open);
            return;
        }
        boolean elsewhere = called.isPresent() && !called.map(Arrival::absolute).equals(before.folder());
        if (elsewhere) {
            parts.welcome().open(called.get());
        } else if (verdict != LastSession.Verdict.CRASHED_REOPENING
                && before.folder().isPresent()) {
            reopen();
        } else {
            called.ifPresent(parts.welcome()::open);
        }
        keeping.follow();
        tell(verdict);
    }

    private void reopen() {
        keeping.reopening(known(before));
        parts.welcome().reopen(known(before));
        parts.welcome().busy().subscribe(busy -> {
            if (busy.isEmpty()) {
                keeping.reopened();
            }
        });
    }

    private void tell(LastSession.Verdict verdict) {
        if (verdict == LastSession.Verdict.WELL) {
            return;
        }
        String name = before.folder().map(Summary::name).orElse("");
        boolean opening = verdict == LastSession.Verdict.CRASHED_REOPENING;
        shell.say(opening ? "notice.crash.opening" : name.isEmpty() ? "notice.crash" : "notice.crash.reopened", name);
    }

    /// On a screen that there is.
    private LastSession known(LastSession left) {
        if (parts.screens().stream().map(Screen::id).anyMatch(left.spot().screen()::equals)) {
            return left;
        }
        Spot first = Spot.of(new Place("welcome", Focus.NOTHING));
        Spot spot = new Spot(first.screen(), left.spot().focus());
        return new LastSession(left.phase(), left.by(), left.workspace(), spot, left.undoable(), left.redoable());
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
