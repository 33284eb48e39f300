package io.recscope.engine.quality;

import java.util.Locale;

/// A number of things among all of their kind.
///
/// @param of the denominator
/// @param unit what is counted, plural, for example `rows`
public record Count(long count, long of, String unit) {

    /// The share in `[0, 1]`; 0 of nothing is 0.
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }

    /// For example `1,234 of 525,461 rows`.
    @Override
    public String toString() {
        return number(count) + " of " + number(of) + " " + unit;
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// For example `1 row` or `1,234 rows`.
    static String rows(long count) {
        return number(count) + (count == 1 ? " row" : " rows");
    }

    /// For example `12.3 %`.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /// Two decimals without trailing zeros.
    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
