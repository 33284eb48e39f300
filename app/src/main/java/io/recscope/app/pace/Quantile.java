package io.recscope.app.pace;

import java.util.Arrays;

/// The value that a share of measurements does not exceed, by nearest rank: always one of the measurements.
final class Quantile {
    private Quantile() {}

    /// @param share in `(0, 1]`: 0.99 for the value that only one of a hundred exceeds, 1 for the largest
    /// @param values at least one, in any order
    static double of(double share, double... values) {
        if (values.length == 0 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("no quantile " + share + " of " + values.length + " values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
