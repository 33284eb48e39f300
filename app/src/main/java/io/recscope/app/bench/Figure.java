package io.recscope.app.bench;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One measured figure: a median of repeated runs with its spread.
///
/// @param what what was measured
/// @param unit of `median`, `low` and `high`
/// @param runs how many runs were counted
/// @param promise what is promised of the median, if anything
public record Figure(
        String what, String unit, double median, double low, double high, int runs, Optional<Promise> promise) {

    /// The figure of repeated measurements.
    ///
    /// @param values at least one
    public static Figure of(String what, String unit, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        return new Figure(what, unit, median, sorted[0], sorted[n - 1], n, Optional.empty());
    }

    /// This figure beside the promise that its median stays below a limit. What is undefined keeps no promise.
    ///
    /// @param under in the figure's unit
    public Figure promised(double under) {
        return new Figure(what, unit, median, low, high, runs, Optional.of(new Promise(under, median < under)));
    }

    /// The figure as one line of a table.
    public String line() {
        String spread =
                runs == 1 ? "" : String.format(Locale.ROOT, "   (%s … %s, %d runs)", text(low), text(high), runs);
        String against = promise.map(one -> String.format(
                        Locale.ROOT,
                        "   promised: under %s %s, %s",
                        BigDecimal.valueOf(one.under()).stripTrailingZeros().toPlainString(),
                        unit,
                        one.kept() ? "kept" : "NOT KEPT"))
                .orElse("");
        return String.format(Locale.ROOT, "%-58s %12s %s%s%s", what, text(median), unit, spread, against);
    }

    private static String text(double value) {
        return Math.abs(value) >= 1000
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
