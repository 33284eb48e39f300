package io.recscope.engine.stress;

import io.recscope.engine.fault.BadUsage;
import java.util.Comparator;
import java.util.List;

/// One kind of disturbance at several strengths: the points of one degradation curve.
///
/// @param place where it disturbs, one of [Kind#places()]
/// @param strengths distinct and at least one; sorted from the weakest disturbance to the strongest, which for
///     numbers of known events is from the most to the fewest
public record Series(Kind kind, Place place, List<Double> strengths) {
    public Series {
        Kind.Axis axis = kind.axis();
        Comparator<Double> weakestFirst = Comparator.comparingDouble(axis::at);
        strengths = strengths.stream()
                .sorted(axis == Kind.Axis.KNOWN ? weakestFirst.reversed() : weakestFirst)
                .toList();
        if (strengths.isEmpty() || strengths.stream().distinct().count() < strengths.size()) {
            throw new BadUsage(
                    "The strengths " + strengths + " of '" + kind.key() + "'",
                    "",
                    "Give at least one strength, and each only once.");
        }
        if (!kind.places().contains(place)) {
            throw new BadUsage(
                    "'" + kind.key() + "' cannot be at the place '" + place.key() + "'",
                    "",
                    "Choose among "
                            + String.join(
                                    ", ", kind.places().stream().map(Place::key).toList()) + ".");
        }
        strengths.forEach(kind::at);
    }

    /// The kind at its usual place and strengths.
    public static Series usual(Kind kind) {
        return new Series(kind, kind.places().getFirst(), kind.usual());
    }

    /// The disturbances, in the order of the strengths.
    List<Disturbance> disturbances() {
        return strengths.stream().map(kind::at).toList();
    }
}
