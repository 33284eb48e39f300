package io.recscope.engine.quality;

import java.util.Arrays;

/// Statistics that a few wild values do not move. Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers,
/// 1993.
final class Robust {
    /// The bound on |z| that Iglewicz and Hoaglin recommend.
    static final double OUTLIER = 3.5;

    /// Standard deviation of a normal distribution in units of its median absolute deviation.
    private static final double MAD_TO_DEVIATION = 1.4826;

    private final double median;
    private final double deviation;

    /// @param values finite, in any order; not changed
    Robust(double[] values) {
        median = median(values);
        deviation = MAD_TO_DEVIATION
                * median(Arrays.stream(values).map(v -> Math.abs(v - median)).toArray());
    }

    /// Distance from the median in robust standard deviations; 0 where more than half of the values are equal.
    double z(double value) {
        return deviation == 0 ? 0 : (value - median) / deviation;
    }

    double median() {
        return median;
    }

    /// Median of values in any order; 0 of none. The lower of the two middle ones.
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : quantile(sorted, 0.5);
    }

    /// Quantile by nearest rank, so always one of the values.
    ///
    /// @param sorted ascending, not empty
    static double quantile(double[] sorted, double q) {
        int rank = (int) Math.ceil(q * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    static double[] finiteWeights(Draft draft) {
        double[] weights = new double[draft.rows()];
        int n = 0;
        for (int row = 0; row < weights.length; row++) {
            float weight = draft.weight(row);
            if (Float.isFinite(weight)) {
                weights[n++] = weight;
            }
        }
        return Arrays.copyOf(weights, n);
    }

    /// Gini coefficient of non-negative numbers: 0 when all are equal, towards 1 when one has all; 0 of nothing.
    static double gini(long[] counts) {
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }
}
