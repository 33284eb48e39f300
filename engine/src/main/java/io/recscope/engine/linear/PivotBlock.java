package io.recscope.engine.linear;

/// The inverse of a small symmetric matrix by the sweep operator, one pivot at a time, in double precision.
final class PivotBlock {
    private PivotBlock() {}

    /// Replaces a symmetric positive definite matrix by its negated inverse.
    ///
    /// @param a rows of the lower triangle, row `i` of at least `i + 1` numbers, of which no more
    ///     are read or written
    /// @return −1, or the first pivot that is not positive, where the sweep stopped
    static int sweep(double[][] a) {
        double[] column = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            double pivot = a[k][k];
            if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
                return k;
            }
            for (int i = 0; i < a.length; i++) {
                column[i] = i < k ? a[k][i] : a[i][k];
            }
            column[k] = 0;
            for (int i = 0; i < a.length; i++) {
                subtract(a[i], i + 1, column, column[i] / pivot);
            }
            for (int i = 0; i < k; i++) {
                a[k][i] = column[i] / pivot;
            }
            for (int i = k + 1; i < a.length; i++) {
                a[i][k] = column[i] / pivot;
            }
            a[k][k] = -1 / pivot;
        }
        return -1;
    }

    private static void subtract(double[] row, int length, double[] column, double factor) {
        for (int j = 0; j < length; j++) {
            row[j] = Math.fma(-factor, column[j], row[j]);
        }
    }
}
