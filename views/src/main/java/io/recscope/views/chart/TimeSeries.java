package io.recscope.views.chart;

import java.time.LocalDate;
import java.util.List;

/// Counts by day or week. A span that is absent has no data: it is drawn as a gap, not as zero.
///
/// @param spans in rising order of their first day
public record TimeSeries(Heading heading, Axis value, Step step, List<Span> spans) implements Chart {

    /// How long a span is.
    public enum Step {
        DAY(1),
        WEEK(7);

        private final int days;

        Step(int days) {
            this.days = days;
        }

        public int days() {
            return days;
        }
    }

    public record Span(LocalDate first, double value) {}

    public TimeSeries {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            LocalDate earliest = spans.get(i - 1).first().plusDays(step.days());
            if (spans.get(i).first().isBefore(earliest)) {
                throw new IllegalArgumentException(
                        "spans must rise by whole steps: " + spans.get(i).first());
            }
        }
    }
}
