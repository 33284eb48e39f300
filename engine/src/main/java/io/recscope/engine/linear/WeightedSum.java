package io.recscope.engine.linear;

import java.util.Arrays;

/// A weighted sum of rows of a matrix: the product of a short vector with a large matrix.
public final class WeightedSum {
    private WeightedSum() {}

    /// Computes `into[j] = Σ weights[t] · matrix[rows[t] · width + j]`, terms in ascending order of `t`.
    ///
    /// @param matrix finite numbers, rows of `width` one behind the other
    /// @param rows may name a row twice; as long as `weights`
    /// @param into of at least `width` numbers; its former contents are ignored
    public static void of(float[] matrix, int width, int[] rows, float[] weights, float[] into) {
        Arrays.fill(into, 0, width, 0);
        int[] at = new int[Kernels.STEP];
        float[] four = new float[Kernels.STEP];
        for (int t = 0; t < rows.length; t += Kernels.STEP) {
            for (int r = 0; r < Kernels.STEP; r++) {
                boolean live = t + r < rows.length;
                at[r] = live ? rows[t + r] * width : at[0];
                four[r] = live ? weights[t + r] : 0;
            }
            Kernels.addFourRows(into, width, matrix, at, four);
        }
    }
}
