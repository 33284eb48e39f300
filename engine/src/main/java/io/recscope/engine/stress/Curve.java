package io.recscope.engine.stress;

import io.recscope.engine.metric.Measurement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How one model degrades under one kind of disturbance.
///
/// @param model its name
/// @param undisturbed its values without disturbance, over the users that the curve is about
/// @param points in the order of the series' strengths
/// @param robustness the area under the curve of NDCG@10 as a share of the undisturbed value, over the
///     strengths measured, divided by their width: 1 when nothing is lost, 0 when everything is, above 1 for a
///     gain. Between strengths the curve is taken as straight (trapezoids). It starts at no disturbance; a
///     curve over known events has no such point and lies between the most and the fewest events. Undefined
///     where the undisturbed value is 0
public record Curve(String model, Map<String, Measurement> undisturbed, List<Point> points, Measurement robustness) {
    public Curve {
        undisturbed = Collections.unmodifiableMap(new LinkedHashMap<>(undisturbed));
        points = List.copyOf(points);
    }
}
