package io.recscope.engine.shapley;

/// The inverse of a small symmetric positive definite matrix in double precision.
final class Inverse {
    private Inverse() {}

    /// Replaces a matrix by its inverse, by sweeping each pivot in turn.
    static void invert(double[][] a) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            double pivot = 1 / a[k][k];
            a[k][k] = 1;
            for (int j = 0; j < n; j++) {
                a[k][j] *= pivot;
            }
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    double factor = a[i][k];
                    a[i][k] = 0;
                    subtract(a[i], a[k], factor);
                }
            }
        }
    }

    private static void subtract(double[] row, double[] pivotRow, double factor) {
        if (factor != 0) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.fma(-factor, pivotRow[j], row[j]);
            }
        }
    }
}
