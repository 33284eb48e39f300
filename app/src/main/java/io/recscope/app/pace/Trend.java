package io.recscope.app.pace;

/// The straight line through equally spaced measurements, by least squares.
///
/// @param slope change from one measurement to the next
/// @param error standard error of the slope; 0 when all lie on the line
record Trend(double slope, double error) {

    /// @param values in order, at least three
    static Trend of(double... values) {
        int n = values.length;
        if (n < 3) {
            throw new IllegalArgumentException("no trend of " + n + " values");
        }
        double middle = (n - 1) / 2.0;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double together = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            together += (i - middle) * (values[i] - mean);
            spread += (i - middle) * (i - middle);
        }
        double slope = together / spread;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = values[i] - mean - slope * (i - middle);
            squares += off * off;
        }
        return new Trend(slope, Math.sqrt(squares / (n - 2) / spread));
    }
}
