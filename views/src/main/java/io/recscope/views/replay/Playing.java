package io.recscope.views.replay;

import io.recscope.engine.replay.Alignment;
import io.recscope.engine.replay.Alignment.Pair;
import io.recscope.engine.replay.Branch;
import io.recscope.engine.replay.Timeline;
import io.recscope.views.job.JobWork;
import io.recscope.views.job.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Plays a session and its branch: the moment in view first, then all others.
///
/// @param known the session as it was, when it was played before
/// @param around the moment in view
record Playing(Setup setup, Subject subject, Optional<Branch> branch, Optional<Timeline> known, int around)
        implements Task<Playback> {
    private static final long OFTEN = 120_000_000;

    @Override
    public Playback run(JobWork<Playback> work) throws InterruptedException {
        Timeline before = known.isPresent() ? known.get() : setup.player().play(subject.course(setup.data()));
        work.checkCancelled();
        Optional<Timeline> after = branch.map(made -> setup.player().play(made.of(before.course()), before));
        Playback.Played played = new Playback.Played(setup, subject, branch, before, after);
        List<Pair> steps = after.map(timeline ->
                        Alignment.of(before.course(), timeline.course()).pairs())
                .orElseGet(() -> IntStream.range(0, before.size())
                        .mapToObj(moment -> new Pair(moment, -1))
                        .toList());
        Playback begun = new Playback(played, steps, 0, false, List.of(), List.of());
        int first = begun.step(around);
        compute(begun, first);
        work.partial(new Playback(played, steps, ready(begun), false, List.of(), List.of()));
        long told = System.nanoTime();
        for (int n = 0; n < steps.size(); n++) {
            work.checkCancelled();
            work.report((double) n / steps.size(), "");
            compute(begun, (first + n) % steps.size());
            if (System.nanoTime() - told > OFTEN) {
                work.partial(new Playback(played, steps, ready(begun), false, List.of(), List.of()));
                told = System.nanoTime();
            }
        }
        return new Playback(
                played,
                steps,
                ready(begun),
                true,
                before.changes(),
                after.map(Timeline::changes).orElse(List.of()));
    }

    /// Computes what a step shows.
    static void compute(Playback playback, int step) {
        Pair pair = playback.steps().get(step);
        if (pair.before() >= 0) {
            playback.before().moment(pair.before());
        }
        if (pair.after() >= 0) {
            playback.after().ifPresent(timeline -> timeline.moment(pair.after()));
        }
    }

    private static int ready(Playback playback) {
        return ready(playback.before()) + playback.after().map(Playing::ready).orElse(0);
    }

    private static int ready(Timeline timeline) {
        return (int) IntStream.range(0, timeline.size())
                .filter(moment -> timeline.known(moment).isPresent())
                .count();
    }
}
