package io.recscope.views.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much features matter over many users, as [Bars].
public final class Importance {
    private Importance() {}

    /// Bars of mean absolute attributions with their intervals, the largest on top, ties in the order given.
    ///
    /// @param heading the number of features shown is counted here; what it says of it is replaced
    /// @param value the axis of the attributions
    /// @param features at least one, none less than zero; those of one name are numbered
    /// @param most how many have a bar, at least 1
    public static Bars of(Heading heading, Axis value, List<Contribution> features, int most) {
        if (features.isEmpty() || most < 1) {
            throw new IllegalArgumentException("there must be a feature and room for one: " + most);
        }
        List<Contribution> shown = Contribution.bySize(features).subList(0, Math.min(most, features.size()));
        if (shown.stream().anyMatch(feature -> feature.value().value() < 0)) {
            throw new IllegalArgumentException("a mean absolute attribution is not less than zero");
        }
        return new Bars(
                heading.showing(shown.size(), features.size()),
                value,
                distinct(shown),
                List.of(new Bars.Series(
                        value.name().isEmpty() ? heading.title() : value.name(),
                        shown.stream().map(Contribution::value).toList())),
                Bars.Direction.RIGHT);
    }

    private static List<String> distinct(List<Contribution> features) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Contribution feature : features) {
            int times = seen.merge(feature.name(), 1, Integer::sum);
            names.add(times == 1 ? feature.name() : feature.name() + " (" + times + ")");
        }
        return names;
    }
}
