package io.recscope.views.chart;

import java.util.Comparator;
import java.util.List;

/// What each feature adds for many users: a row a feature, a dot a user, coloured by the value that the feature has.
///
/// The most important features, by mean absolute attribution, stand on top, ties in the order given. No dot covers
/// another: where there are more than there is room for, dots at even ranks are drawn, the least and the most always;
/// the heading says how many, the table holds all.
///
/// @param heading the number of dots shown is counted here; what it says of it is replaced
/// @param value the axis of attributions, linear
/// @param features at least one
public record Beeswarm(Heading heading, Axis value, List<Feature> features) implements AttributionChart {
    /// The most dots drawn.
    public static final int MOST_DOTS = 2000;
    /// The most features drawn.
    public static final int MOST_FEATURES = 20;

    /// A feature and its users.
    ///
    /// @param attributions one a user; NaN where it has none
    /// @param values what the feature is for the same users, in any unit that rises; NaN where it has none
    public record Feature(String name, List<Double> attributions, List<Double> values) {
        public Feature {
            attributions = List.copyOf(attributions);
            values = List.copyOf(values);
            if (attributions.size() != values.size()) {
                throw new IllegalArgumentException(
                        name + " has " + attributions.size() + " attributions and " + values.size() + " values");
            }
            if (attributions.stream().anyMatch(a -> Double.isInfinite(a))
                    || values.stream().anyMatch(v -> Double.isInfinite(v))) {
                throw new IllegalArgumentException("attributions and values of " + name + " must not be infinite");
            }
        }

        /// Mean absolute attribution of the users that have one; 0 where none has.
        public double importance() {
            return attributions.stream()
                    .filter(a -> !a.isNaN())
                    .mapToDouble(Math::abs)
                    .average()
                    .orElse(0);
        }

        long dots() {
            return attributions.stream().filter(a -> !a.isNaN()).count();
        }
    }

    public Beeswarm {
        features = features.stream()
                .sorted(Comparator.comparingDouble(Feature::importance).reversed())
                .toList();
        value.linearFor("a beeswarm");
        Distinct.check("features", features.stream().map(Feature::name).toList());
        long drawn = Swarm.of(features).dots();
        heading = heading.showing(
                drawn, features.stream().mapToLong(Feature::dots).sum());
    }

    /// Number of rows.
    int rows() {
        return Math.min(features.size(), MOST_FEATURES);
    }
}
