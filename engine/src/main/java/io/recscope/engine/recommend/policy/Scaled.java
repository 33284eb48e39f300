package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Standing;

/// Relevance between 0 and 1, so that a strength in the same range trades it for variety: a candidate's value by the
/// least and the greatest of those that are there; 1 for all when these are equal.
final class Scaled {
    private Scaled() {}

    /// One number for each position; 0 for those that were taken out.
    static double[] of(Standing standing) {
        float[] values = standing.values();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < values.length; p++) {
            if (standing.has(p)) {
                low = Math.min(low, values[p]);
                high = Math.max(high, values[p]);
            }
        }
        double[] scaled = new double[values.length];
        for (int p = 0; p < values.length; p++) {
            if (standing.has(p)) {
                scaled[p] = high > low ? (values[p] - low) / (high - low) : 1;
            }
        }
        return scaled;
    }
}
