package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.MetricKey;
import java.util.Set;

/// A metric that a search is to move, and which way.
///
/// @param least whether small values are wanted
public record Goal(MetricKey metric, boolean least) {
    /// Metrics of which less is wanted unless somebody says otherwise: miscalibration, inequality of exposure.
    private static final Set<String> SMALL = Set.of("calibration", "gini");

    /// Reads `tail@10`, `gini@10:max` or `novelty@10:min`; without a direction the usual one of the metric counts.
    ///
    /// @throws BadUsage when it is none of these
    public static Goal of(String text) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text : text.substring(0, colon);
        MetricKey metric = MetricKey.of(key.strip());
        return switch (colon < 0 ? "" : text.substring(colon + 1).strip()) {
            case "" -> new Goal(metric, SMALL.contains(metric.name()));
            case "max" -> new Goal(metric, false);
            case "min" -> new Goal(metric, true);
            default ->
                throw new BadUsage(
                        "'" + text + "' is no goal",
                        "",
                        "Write a metric and perhaps a direction: tail@10, gini@10:max.");
        };
    }

    /// How good a value is: the value itself, or minus it where small values are wanted.
    double gain(double value) {
        return least ? -value : value;
    }

    /// The form that [#of] reads.
    @Override
    public String toString() {
        return metric + (least ? ":min" : ":max");
    }
}
