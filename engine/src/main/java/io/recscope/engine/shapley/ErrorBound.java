package io.recscope.engine.shapley;

/// From the covariance of values to a bound on their root mean square error.
///
/// The mean square error of values with covariance C is near a chi-square with `(tr C)² / tr C²` degrees of freedom
/// (Satterthwaite 1946); the bound is the root of its ninth decile (Wilson and Hilferty 1931).
final class ErrorBound {
    private static final double NINTH_DECILE = 1.2816;

    private ErrorBound() {}

    /// @param slack how much wider the error is told, at least 1
    static Shares shares(double[] values, double[][] covariance, double slack) {
        int n = values.length;
        double[] errors = new double[n];
        double trace = 0;
        double squares = 0;
        for (int j = 0; j < n; j++) {
            errors[j] = slack * Math.sqrt(Math.max(0, covariance[j][j]));
            trace += Math.max(0, covariance[j][j]);
            for (int k = 0; k < n; k++) {
                squares += covariance[j][k] * covariance[j][k];
            }
        }
        double bound = trace > 0 ? Math.sqrt(trace / n * decile(trace * trace / squares)) : 0;
        return new Shares(values, errors, slack * bound);
    }

    private static double decile(double freedom) {
        double spread = 2 / (9 * freedom);
        return Math.pow(1 - spread + NINTH_DECILE * Math.sqrt(spread), 3);
    }
}
