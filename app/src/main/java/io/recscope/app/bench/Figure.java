package io.recscope.app.bench;

import java.util.Arrays;
import java.util.Locale;

/// One measured figure: a median of repeated runs with its spread.
///
/// @param what what was measured
/// @param unit of `median`, `low` and `high`
/// @param runs how many runs were counted
public record Figure(String what, String unit, double median, double low, double high, int runs) {

    /// The figure of repeated measurements.
    ///
    /// @param values at least one
    public static Figure of(String what, String unit, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        return new Figure(what, unit, median, sorted[0], sorted[n - 1], n);
    }

    /// The figure as one line of a table.
    public String line() {
        String spread =
                runs == 1 ? "" : String.format(Locale.ROOT, "   (%s … %s, %d runs)", text(low), text(high), runs);
        return String.format(Locale.ROOT, "%-58s %12s %s%s", what, text(median), unit, spread);
    }

    private static String text(double value) {
        return Math.abs(value) >= 1000
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
