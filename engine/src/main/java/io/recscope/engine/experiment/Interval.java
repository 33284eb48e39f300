package io.recscope.engine.experiment;

import java.util.Arrays;

/// The middle 95 % of resampled values: a bootstrap percentile interval (Efron and Tibshirani 1993).
///
/// @param low the 2.5 % percentile, NaN when nothing was resampled
/// @param high the 97.5 % percentile, NaN when nothing was resampled
public record Interval(double low, double high) {
    private static final double TAIL = 0.025;

    /// The middle 95 % of some values.
    ///
    /// @param resampled in any order; NaN entries are left out
    public static Interval of(double[] resampled) {
        double[] ascending =
                Arrays.stream(resampled).filter(Double::isFinite).sorted().toArray();
        int n = ascending.length;
        if (n == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        int cut = (int) Math.floor(TAIL * n);
        return new Interval(ascending[cut], ascending[n - 1 - cut]);
    }
}
