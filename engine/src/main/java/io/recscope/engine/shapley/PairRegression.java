package io.recscope.engine.shapley;

import java.util.Arrays;

/// Shares by least squares: the additive game that is nearest to what pairs of coalitions are worth, weighted, with
/// the sum of its values given (Charnes et al. 1988; Lundberg and Lee 2017).
///
/// The covariance of the values is the sandwich of residuals, each over one minus its leverage squared (MacKinnon and
/// White 1985, HC3), without the pairs of sizes of which all were asked.
final class PairRegression {
    private static final double RIDGE = 1e-9;
    private static final double ROUNDING = 1e-13;

    private final Pairs pairs;
    private final double[][] rows;
    private final double[][] inverse;
    private final double[] values;

    /// @param total what the values add up to
    PairRegression(Pairs pairs, double total) {
        this.pairs = pairs;
        this.rows = centred(pairs.signs());
        this.inverse = moments();
        Inverse.invert(inverse);
        this.values = solve(total);
    }

    /// Half of each sign with the mean of its row taken out, so that the regression is over values that sum to zero.
    private static double[][] centred(double[][] signs) {
        double[][] rows = new double[signs.length][];
        for (int i = 0; i < rows.length; i++) {
            double mean = Shares.sum(signs[i]) / signs[i].length;
            rows[i] = signs[i].clone();
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = (rows[i][j] - mean) / 2;
            }
        }
        return rows;
    }

    private double[][] moments() {
        int n = pairs.players();
        double[][] moments = new double[n][n];
        for (int i = 0; i < rows.length; i++) {
            addOuter(moments, rows[i], pairs.weights()[i]);
        }
        double scale = 0;
        for (int j = 0; j < n; j++) {
            scale += moments[j][j] / n;
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                moments[j][k] += scale / n; // the direction of the sum, which no row has
            }
            moments[j][j] += rows.length < n ? scale * RIDGE : 0; // too few pairs: the smallest solution
        }
        return moments;
    }

    private double[] solve(double total) {
        int n = pairs.players();
        double[] right = new double[n];
        for (int i = 0; i < rows.length; i++) {
            double even = Shares.sum(pairs.signs()[i]) / 2 * total / n;
            addScaled(right, rows[i], pairs.weights()[i] * (pairs.odd()[i] - even));
        }
        double[] solved = new double[n];
        for (int j = 0; j < n; j++) {
            solved[j] = total / n + dot(inverse[j], right);
        }
        return solved;
    }

    /// The values alone.
    double[] values() {
        return values.clone();
    }

    /// The values and their errors.
    ///
    /// @param slack how much wider the error is told, at least 1
    Shares shares(double slack) {
        int n = pairs.players();
        if (rows.length < n + 4 + n / 4) {
            return Shares.unsure(values);
        }
        double[][] meat = new double[n][n];
        for (int i = 0; i < rows.length; i++) {
            double weight = pairs.weights()[i];
            double leverage = 0;
            for (int j = 0; j < n; j++) {
                leverage += weight * rows[i][j] * dot(inverse[j], rows[i]);
            }
            double residual = (pairs.odd()[i] - dot(pairs.signs()[i], values) / 2) / Math.max(0.1, 1 - leverage);
            addOuter(meat, rows[i], pairs.spare()[i] * weight * weight * residual * residual);
        }
        double[][] covariance = product(product(inverse, meat), inverse);
        double rounding =
                ROUNDING * Arrays.stream(pairs.odd()).map(Math::abs).max().orElse(0);
        for (int j = 0; j < n; j++) {
            covariance[j][j] += rounding * rounding;
        }
        return ErrorBound.shares(values, covariance, slack);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                addScaled(product[i], b[k], a[i][k]);
            }
        }
        return product;
    }

    private static void addOuter(double[][] matrix, double[] row, double weight) {
        for (int j = 0; j < row.length; j++) {
            addScaled(matrix[j], row, weight * row[j]);
        }
    }

    private static void addScaled(double[] into, double[] row, double factor) {
        for (int k = 0; k < row.length; k++) {
            into[k] = Math.fma(factor, row[k], into[k]);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum = Math.fma(a[k], b[k], sum);
        }
        return sum;
    }
}
