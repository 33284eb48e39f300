package io.recscope.views.chart;

import java.util.List;

/// Differences with their intervals beside a line at zero. A difference is decided when its interval leaves zero out.
///
/// @param difference its axis; above zero is better
public record Forest(Heading heading, Axis difference, List<Row> rows) implements Chart {

    public record Row(String name, Measured difference) {
        public Verdict verdict() {
            if (difference.low() > 0) {
                return Verdict.BETTER;
            }
            return difference.high() < 0 ? Verdict.WORSE : Verdict.UNDECIDED;
        }
    }

    /// What an interval says about a difference.
    public enum Verdict {
        BETTER,
        WORSE,
        UNDECIDED
    }

    public Forest {
        rows = List.copyOf(rows);
        Distinct.check("rows", rows.stream().map(Row::name).toList());
    }
}
