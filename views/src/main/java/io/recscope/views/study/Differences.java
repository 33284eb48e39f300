package io.recscope.views.study;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Run;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Forest;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By how much one model of a run differs from the others, user by user.
record Differences(Words words, Run run, String subject) {

    private static final char NO_BREAK = '\u00a0';

    /// The subject minus another model.
    ///
    /// @param adjusted p value after Holm's correction
    /// @param pairs number of users
    record Difference(String other, Measured value, double adjusted, int pairs) {}

    /// In the order of the run's models; empty when they were not compared in this metric.
    List<Difference> in(String metric) {
        List<Difference> differences = new ArrayList<>();
        for (Comparison c : run.comparisons()) {
            if (c.metric().equals(metric) && c.first().equals(subject)) {
                Measured value = Figures.measured(c.difference(), c.low(), c.high());
                differences.add(new Difference(c.second(), value, c.adjusted(), c.pairs()));
            } else if (c.metric().equals(metric) && c.second().equals(subject)) {
                Measured value = Figures.measured(0 - c.difference(), 0 - c.high(), 0 - c.low());
                differences.add(new Difference(c.first(), value, c.adjusted(), c.pairs()));
            }
        }
        return differences;
    }

    Optional<Difference> in(String metric, String other) {
        return in(metric).stream().filter(d -> d.other().equals(other)).findFirst();
    }

    /// @param metric one in which the models were compared
    Forest forest(String metric) {
        List<Difference> differences = in(metric);
        List<Forest.Row> rows = differences.stream()
                .map(d -> new Forest.Row(words.text("study.difference-row", d.other(), pIs(d.adjusted())), d.value()))
                .toList();
        long pairs = differences.stream().mapToInt(Difference::pairs).max().orElse(0);
        Heading heading = new Heading(
                words.text("study.differences", metric, subject),
                words.text("study.differences-note"),
                Shown.all(pairs, words.text("study.test-users")));
        return new Forest(heading, Axis.linear(words.text("learned.gain", metric), NumberForm.CHANGE), rows);
    }

    /// `0.023`, or `< 0.001`.
    static String p(double adjusted) {
        return adjusted < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", adjusted);
    }

    /// `p = 0.023`, or `p < 0.001`, never parted at the end of a line.
    static String pIs(double adjusted) {
        return ("p " + (adjusted < 0.001 ? "" : "= ") + p(adjusted)).replace(' ', NO_BREAK);
    }
}
