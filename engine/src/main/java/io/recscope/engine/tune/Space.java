package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All settings that a search may try. Immutable and thread-safe.
///
/// Inside, a setting is a point with a coordinate for each dimension: in `[0, 1]` for a range, the number of the
/// option for a choice.
///
/// @param dimensions each name once; at least one with more than one value
public record Space(List<Dimension> dimensions) {
    public Space {
        dimensions = List.copyOf(dimensions);
        Set<String> names = new HashSet<>();
        for (Dimension dimension : dimensions) {
            if (!names.add(dimension.name())) {
                throw new BadUsage(
                        "'" + dimension.name() + "' is twice in the search", "", "Give each knob one range.");
            }
        }
        if (dimensions.stream()
                .allMatch(d -> d instanceof Dimension.Choice c && c.options().size() == 1)) {
            throw new BadUsage(
                    "There is nothing to search",
                    "",
                    "Name a knob and perhaps a range: --knobs longTail.discount,diversity.strength=0:0.6.");
        }
    }

    int size() {
        return dimensions.size();
    }

    /// Number of options of a choice, 0 for a range.
    int options(int dimension) {
        return dimensions.get(dimension) instanceof Dimension.Choice choice
                ? choice.options().size()
                : 0;
    }

    /// The setting of a point, by name.
    Map<String, String> settings(double[] point) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int d = 0; d < point.length; d++) {
            settings.put(
                    dimensions.get(d).name(),
                    switch (dimensions.get(d)) {
                        case Dimension.Range range -> range.at(point[d]);
                        case Dimension.Choice choice -> choice.options().get((int) point[d]);
                    });
        }
        return settings;
    }

    /// The point of a setting that [#settings(double[])] made.
    double[] point(Map<String, String> settings) {
        double[] point = new double[size()];
        for (int d = 0; d < point.length; d++) {
            String value = settings.getOrDefault(dimensions.get(d).name(), "");
            point[d] = switch (dimensions.get(d)) {
                case Dimension.Range range -> range.unit(value);
                case Dimension.Choice choice -> Math.max(0, choice.options().indexOf(value));
            };
        }
        return point;
    }
}
