package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a search wants: metrics to move, and what must be left of some.
///
/// @param goals at least one, each metric once
/// @param floors each metric once
/// @param aim how several goals are weighed
public record Goals(List<Goal> goals, List<Floor> floors, Aim aim) {
    /// A gain is measured by the value it starts from, but by no less than this.
    private static final double LEAST_BASE = 0.01;

    /// How several goals make a setting better than another.
    public enum Aim {
        /// A setting is better when it is not worse in any goal: the search fills the front.
        FRONT,
        /// The mean of the goals' gains over the values at the start, each as a share of them: the search looks for
        /// one setting.
        SUM
    }

    public Goals {
        goals = List.copyOf(goals);
        floors = List.copyOf(floors);
        if (goals.isEmpty()) {
            throw new BadUsage("A search without a goal", "", "Name a metric, for example --goal tail@10.");
        }
        refuseTwice(goals.stream().map(Goal::metric).toList(), "goals");
        refuseTwice(floors.stream().map(Floor::metric).toList(), "floors");
        for (Floor floor : floors) {
            boolean out = !floor.relative() && (floor.bound() < 0 || (isShare(floor) && floor.bound() > 1));
            if (out) {
                throw new BadUsage(
                        "The floor " + floor + " is out of the metric's range",
                        "",
                        "No list can reach it, or every list does. Write a value that lists have, or a loss in per cent.");
            }
        }
    }

    private static boolean isShare(Floor floor) {
        return !Set.of("novelty", "calibration").contains(floor.metric().name());
    }

    private static void refuseTwice(List<MetricKey> metrics, String what) {
        Set<MetricKey> met = new HashSet<>();
        for (MetricKey metric : metrics) {
            if (!met.add(metric)) {
                throw new BadUsage(
                        metric + " is twice among the " + what, "", "Say once what is wanted of it; two contradict.");
            }
        }
    }

    /// Refuses metrics that are not measured.
    ///
    /// @param known keys
    /// @throws BadUsage when one of the metrics is not among them
    public void check(Set<String> known) {
        for (MetricKey metric : metrics()) {
            if (!known.contains(metric.toString())) {
                throw new BadUsage(
                        "There is no metric '" + metric + "'", "", "Choose among " + String.join(", ", known) + ".");
            }
        }
    }

    /// The metrics of goals and floors, each once.
    public List<MetricKey> metrics() {
        List<MetricKey> metrics = new ArrayList<>();
        goals.forEach(goal -> metrics.add(goal.metric()));
        floors.stream().map(Floor::metric).filter(m -> !metrics.contains(m)).forEach(metrics::add);
        return metrics;
    }

    /// How good values are in each goal, more being better; NaN where a metric is undefined.
    double[] each(Map<String, Measurement> metrics) {
        return goals.stream()
                .mapToDouble(goal -> goal.gain(value(metrics, goal.metric())))
                .toArray();
    }

    /// How good values are for the search: in each goal, or in one number.
    double[] aimed(Map<String, Measurement> metrics, Map<String, Measurement> base) {
        double[] gains = each(metrics);
        if (aim == Aim.FRONT) {
            return gains;
        }
        double[] from = each(base);
        double sum = 0;
        for (int i = 0; i < gains.length; i++) {
            sum += (gains[i] - from[i]) / Math.max(Math.abs(from[i]), LEAST_BASE);
        }
        return new double[] {sum / gains.length};
    }

    /// How far values are below the floors together; 0 when they keep all.
    double shortfall(Map<String, Measurement> metrics, Map<String, Measurement> base) {
        double sum = 0;
        for (Floor floor : floors) {
            MetricKey metric = floor.metric();
            boolean least = goals.stream()
                    .filter(goal -> goal.metric().equals(metric))
                    .findFirst()
                    .orElseGet(() -> Goal.of(metric.toString()))
                    .least();
            sum += floor.shortfall(value(metrics, metric), least, value(base, metric));
        }
        return sum;
    }

    private static double value(Map<String, Measurement> metrics, MetricKey key) {
        Measurement measured = metrics.get(key.toString());
        return measured == null ? Double.NaN : measured.value();
    }
}
