package io.recscope.engine.linear;

import io.recscope.engine.fault.BadUsage;

/// The solution of a small symmetric positive definite system, by A = UᵀU in double precision.
final class Cholesky {
    private Cholesky() {}

    /// Solves `A x = b`.
    ///
    /// @param a square; its upper triangle is read and overwritten by U
    /// @param b overwritten by x
    /// @throws BadUsage when `a` is not positive definite to double precision
    static void solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            if (!(a[k][k] > 0)) {
                throw new BadUsage(
                        "A system of " + n + " equations is not positive definite",
                        "row " + k,
                        "Raise the regularisation.");
            }
            double root = 1 / Math.sqrt(a[k][k]);
            for (int j = k; j < n; j++) {
                a[k][j] *= root;
            }
            b[k] *= root;
            for (int i = k + 1; i < n; i++) {
                subtract(a[i], i, a[k], a[k][i]);
                b[i] = Math.fma(-a[k][i], b[k], b[i]);
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = b[k];
            for (int j = k + 1; j < n; j++) {
                sum = Math.fma(-a[k][j], b[j], sum);
            }
            b[k] = sum / a[k][k];
        }
    }

    private static void subtract(double[] row, int from, double[] pivotRow, double factor) {
        for (int j = from; j < row.length; j++) {
            row[j] = Math.fma(-factor, pivotRow[j], row[j]);
        }
    }
}
