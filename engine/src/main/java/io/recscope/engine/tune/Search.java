package io.recscope.engine.tune;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a search found.
///
/// @param trials all of them, the one without any change first; at least that one
public record Search(Goals goals, List<Trial> trials) {
    public Search {
        trials = List.copyOf(trials);
    }

    /// Everything as it is without the search.
    public Trial base() {
        return trials.getFirst();
    }

    /// A trial as samplers see it.
    Tried tried(Trial trial) {
        return new Tried(
                trial.settings(),
                goals.aimed(trial.metrics(), base().metrics()),
                goals.shortfall(trial.metrics(), base().metrics()));
    }

    /// The trials that keep all floors and that no other such trial beats in the goals, in the order of trial; the
    /// one without any change may be among them.
    public List<Trial> front() {
        List<Trial> allowed = allowed();
        return IntStream.of(Front.of(each(allowed)).members())
                .mapToObj(allowed::get)
                .toList();
    }

    /// The trial to take: the one of the greatest gain, or the knee of the front when several goals are weighed
    /// against each other; empty when none keeps all floors.
    public Optional<Trial> best() {
        List<Trial> allowed = allowed();
        Front front = Front.of(allowed.stream().map(t -> tried(t).gains()).toList());
        return front.members().length == 0 ? Optional.empty() : Optional.of(allowed.get(front.knee()));
    }

    /// How much volume the front covers above what there is without any change, each goal as a share of it.
    public double hypervolume() {
        double[] from = goals.each(base().metrics());
        List<double[]> gains = each(allowed()).stream()
                .map(point -> IntStream.range(0, point.length)
                        .mapToDouble(g -> (point[g] - from[g]) / Math.max(Math.abs(from[g]), 0.01))
                        .toArray())
                .toList();
        return Front.of(gains).hypervolume(new double[from.length]);
    }

    /// How much better a trial is than without any change: the mean of the goals' gains, each as a share.
    public double gain(Trial trial) {
        return new Goals(goals.goals(), goals.floors(), Goals.Aim.SUM).aimed(trial.metrics(), base().metrics())[0];
    }

    /// Whether none of the last trials is good enough for the front.
    boolean stalled(int patience) {
        if (patience == 0 || trials.size() <= patience) {
            return false;
        }
        List<Trial> allowed = allowed();
        int[] front =
                Front.of(allowed.stream().map(t -> tried(t).gains()).toList()).members();
        int last = IntStream.of(front)
                .map(member -> allowed.get(member).number())
                .max()
                .orElse(0);
        return last < trials.size() - patience;
    }

    private List<Trial> allowed() {
        return trials.stream().filter(trial -> tried(trial).allowed()).toList();
    }

    private List<double[]> each(List<Trial> some) {
        return some.stream().map(trial -> goals.each(trial.metrics())).toList();
    }
}
