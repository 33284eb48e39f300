package io.recscope.views.replay;

import io.recscope.engine.replay.Alignment.Pair;
import io.recscope.engine.replay.Branch;
import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Timeline;
import java.util.List;
import java.util.Optional;

/// A session that is played, beside its branch if there is one.
///
/// @param steps where the scrubber can stand: pairs of moments; without a branch the second of each is −1
/// @param ready number of moments that are computed, of both timelines
/// @param changes moments of the session as it was with which another phase of interest begins; empty until
///     everything is computed
/// @param changesAfter likewise of the branch
record Playback(
        Played played,
        List<Pair> steps,
        int ready,
        boolean complete,
        List<Integer> changes,
        List<Integer> changesAfter) {

    /// What is played.
    ///
    /// @param after the branch played; there when there is a branch
    record Played(Setup setup, Subject subject, Optional<Branch> branch, Timeline before, Optional<Timeline> after) {}

    Playback {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
        changesAfter = List.copyOf(changesAfter);
    }

    Setup setup() {
        return played.setup();
    }

    Timeline before() {
        return played.before();
    }

    Optional<Timeline> after() {
        return played.after();
    }

    /// Number of moments of both timelines.
    int moments() {
        return before().size() + after().map(Timeline::size).orElse(0);
    }

    /// The timeline in which changes are made: the branch's, or the session as it was.
    Timeline edited() {
        return after().orElse(before());
    }

    /// The moment of a step in [#edited()], −1 when it is not there.
    int editedMoment(int step) {
        Pair pair = steps.get(step);
        return after().isPresent() ? pair.after() : pair.before();
    }

    /// The step at a moment of the session as it was; the nearest when there is none.
    int step(int moment) {
        int wanted = Math.clamp(moment, 0, before().size() - 1);
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).before() == wanted) {
                return step;
            }
        }
        return Math.min(wanted, steps.size() - 1);
    }

    /// The step at a moment of the session as it was or, where the branch lacks it, the next that both have.
    int stepInBoth(int moment) {
        int step = step(moment);
        while (after().isPresent() && steps.get(step).after() < 0 && step < steps.size() - 1) {
            step++;
        }
        return step;
    }

    /// Number of events of the session as it was that are known at a step.
    int momentAt(int step) {
        for (int at = Math.min(step, steps.size() - 1); at >= 0; at--) {
            if (steps.get(at).before() >= 0) {
                return steps.get(at).before();
            }
        }
        return 0;
    }

    /// The step at a moment of [#edited()].
    int editedStep(int moment) {
        for (int step = 0; step < steps.size(); step++) {
            if (editedMoment(step) == moment) {
                return step;
            }
        }
        return Math.clamp(moment, 0, steps.size() - 1);
    }

    /// The step's moment in the session as it was, when it has one and it is computed.
    Optional<Moment> momentBefore(int step) {
        return known(before(), steps.get(step).before());
    }

    /// The step's moment in the branch, when it has one and it is computed.
    Optional<Moment> momentAfter(int step) {
        return after().flatMap(timeline -> known(timeline, steps.get(step).after()));
    }

    /// Whether everything that a step shows is computed.
    boolean isReady(int step) {
        Pair pair = steps.get(step);
        return (pair.before() < 0 || momentBefore(step).isPresent())
                && (after().isEmpty() || pair.after() < 0 || momentAfter(step).isPresent());
    }

    static Optional<Moment> known(Timeline timeline, int moment) {
        return moment < 0 || moment >= timeline.size() ? Optional.empty() : timeline.known(moment);
    }
}
