package io.recscope.views.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.session.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastSessionTest {
    @TempDir
    private Path folder;

    private static LastSession session(LastSession.Phase phase, LastSession.Writer by) {
        return new LastSession(phase, by, "/studies/a", Spot.of(new Place("tune", Focus.NOTHING)), 2, 1);
    }

    @Test
    void tellsHowTheOneBeforeEnded() {
        LastSession.Writer dead = new LastSession.Writer(ProcessHandle.current().pid(), 1);
        assertThat(LastSession.none().verdict()).isEqualTo(LastSession.Verdict.WELL);
        assertThat(session(LastSession.Phase.ENDED, dead).verdict()).isEqualTo(LastSession.Verdict.WELL);
        assertThat(session(LastSession.Phase.OPEN, dead).verdict()).isEqualTo(LastSession.Verdict.CRASHED);
        assertThat(session(LastSession.Phase.REOPENING, dead).verdict())
                .isEqualTo(LastSession.Verdict.CRASHED_REOPENING);
    }

    @Test
    void anotherWindowThatIsOpenIsNoCrash() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            LastSession.Writer writer = LastSession.Writer.of(other.toHandle());
            assertThat(session(LastSession.Phase.OPEN, writer).verdict()).isEqualTo(LastSession.Verdict.ALIVE);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void isTheSameWhenReadAgain() {
        KeptFile<LastSession> file =
                new KeptFile<>(folder.resolve("session.json"), LastSession.class, LastSession.none());
        LastSession now = session(LastSession.Phase.OPEN, LastSession.Writer.here());
        assertThat(file.write(now)).isTrue();
        assertThat(file.read()).isEqualTo(now);
        assertThat(now.folder()).contains(Path.of("/studies/a"));
    }

    @Test
    void ofAPlaceOnlyWhatIsStillThereComesBack() {
        Focus focus = Focus.NOTHING
                .onDataset("gone")
                .onUser("u1")
                .onMoment(3)
                .onModel("m1")
                .onRuns("r1", "r2");
        Spot spot = Spot.of(new Place("compare", focus));
        Place there = spot.place(new Summary(folder, List.of(), List.of(), List.of("r1")));
        assertThat(there.screen()).isEqualTo("compare");
        assertThat(there.focus()).isEqualTo(Focus.NOTHING.onRun("r1"));
        assertThat(there.focus().moment()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void somebodyNewIsWrittenDownWithTheWishes() {
        Focus focus = Focus.NOTHING.onDataset("shop").onNewcomer(List.of("lamps", "-red ones"));

        assertThat(Spot.of(new Place("replay", focus)).focus())
                .containsEntry("newcomer", "lamps\n-red ones")
                .doesNotContainKey("user");
    }
}
