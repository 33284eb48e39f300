package io.recscope.views.chart;

/// How the parts of a value lead from the base to the output, one step a row, the largest part first.
///
/// @param heading the number shown is counted here; what it says of it is replaced
/// @param value the axis of base, parts and output; linear, because a bar's length is its value
/// @param most how many parts have a row of their own, at least 1; the others share one row
public record Waterfall(Heading heading, Axis value, Attributions parts, int most) implements AttributionChart {
    public Waterfall {
        heading = parts.headed(heading, most);
        value.linearFor("a waterfall");
    }

    /// Number of rows: base, named parts, others, unexplained, output.
    int rows() {
        Attributions.Ranked ranked = parts.ranked(most);
        return 2 + ranked.named().size() + (ranked.others().isEmpty() ? 0 : 1) + (parts.unexplained() == 0 ? 0 : 1);
    }
}
