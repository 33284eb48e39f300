package io.recscope.views.chart;

/// One bar in which the parts of a value push against each other: those that raise it from the left, those that
/// lower it from the right, and they meet at the output. Intervals are in its tooltips and its table.
///
/// @param heading the number shown is counted here; what it says of it is replaced
/// @param value the axis of base, parts and output; linear, because a part's length is its value
/// @param most how many parts are drawn apart, at least 1; the others are joined by sign
public record Force(Heading heading, Axis value, Attributions parts, int most) implements AttributionChart {
    public Force {
        heading = parts.headed(heading, most);
        value.linearFor("a force picture");
    }
}
