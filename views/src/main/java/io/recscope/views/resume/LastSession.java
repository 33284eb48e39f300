package io.recscope.views.resume;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Where the analyst is, written down after every change: whoever starts next finds it, also when the program died.
///
/// @param phase how far the session has come; anything but `ENDED` tells of a session that did not end
/// @param by the process that wrote it
/// @param workspace folder of the open workspace; empty when none is open
/// @param spot where the analyst is
/// @param undoable how many changes of the workspace the analyst made and could take back
/// @param redoable how many the analyst took back and could make again
@JsonIgnoreProperties(ignoreUnknown = true)
public record LastSession(Phase phase, Writer by, String workspace, Spot spot, int undoable, int redoable) {
    /// How far a session has come.
    public enum Phase {
        /// The workspace of before is being opened.
        REOPENING,
        OPEN,
        ENDED
    }

    /// A process.
    ///
    /// @param started in milliseconds since 1970, since numbers are used again; 0 when the system does not tell
    public record Writer(long number, long started) {
        /// This one.
        public static Writer here() {
            return of(ProcessHandle.current());
        }

        static Writer of(ProcessHandle process) {
            long started =
                    process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
            return new Writer(process.pid(), started);
        }

        boolean isAlive() {
            return ProcessHandle.of(number)
                    .filter(ProcessHandle::isAlive)
                    .map(Writer::of)
                    .filter(this::equals)
                    .isPresent();
        }
    }

    /// Before the first start.
    public static LastSession none() {
        Spot spot = Spot.of(new Place("welcome", Focus.NOTHING));
        return new LastSession(Phase.ENDED, new Writer(0, 0), "", spot, 0, 0);
    }

    /// What the next start does with it.
    public enum Verdict {
        /// It ended as it should: where it was is shown again.
        WELL,
        /// It died: where it was is shown again, and that is said.
        CRASHED,
        /// It died while its workspace was being opened, so that opening it again is left to the analyst.
        CRASHED_REOPENING,
        /// It is not over: another window is open.
        ALIVE
    }

    /// How it ended.
    public Verdict verdict() {
        if (phase == Phase.ENDED) {
            return Verdict.WELL;
        }
        if (!by.equals(Writer.here()) && by.isAlive()) {
            return Verdict.ALIVE;
        }
        return phase == Phase.REOPENING ? Verdict.CRASHED_REOPENING : Verdict.CRASHED;
    }

    /// The folder of the workspace.
    public Optional<Path> folder() {
        return workspace.isEmpty() ? Optional.empty() : Optional.of(Path.of(workspace));
    }
}
