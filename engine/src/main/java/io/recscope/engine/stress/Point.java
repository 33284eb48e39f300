package io.recscope.engine.stress;

import io.recscope.engine.metric.Measurement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A model at one strength of a disturbance. Keys are those of metrics, for example `ndcg@10`.
///
/// @param strength in the unit of the kind
/// @param material what was left to learn from and to ask with
/// @param fitSeconds time to fit the model anew, 0 when the undisturbed one was asked
/// @param metrics values with intervals over users
/// @param differences disturbed minus undisturbed, of the users where both are defined, with paired intervals
/// @param losses share of the undisturbed value that is lost, negative for a gain: 1 − disturbed ⁄ undisturbed,
///     of the users where both are defined, with paired intervals
public record Point(
        double strength,
        Material material,
        double fitSeconds,
        Map<String, Measurement> metrics,
        Map<String, Measurement> differences,
        Map<String, Measurement> losses) {
    /// How many events there were at a point.
    ///
    /// @param training number of events that models learn from
    /// @param histories number of events that test users are asked with, all together
    public record Material(long training, long histories) {}

    public Point {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
        losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
    }
}
