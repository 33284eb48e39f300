package io.recscope.engine.linear;

import java.util.Arrays;

/// A ridge regression that is built up observation by observation: `(G + ridge·I + Σ w y yᵀ) x = Σ t y`.
///
/// To be started anew for each system. Not thread-safe.
public final class NormalEquations {
    private static final int BATCH = 32; // a multiple of Kernels.STEP

    private final int size;
    private final float[][] matrix;
    private final double[] right;
    private final float[][] waiting;
    private final float[] weighted;
    private final double[][] triangle;
    private int count;

    /// @param size number of unknowns
    public NormalEquations(int size) {
        this.size = size;
        int rows = Kernels.padded(size);
        matrix = new float[rows][size];
        right = new double[size];
        waiting = new float[BATCH][size];
        weighted = new float[rows * BATCH];
        triangle = new double[size][size];
    }

    /// Forgets everything.
    ///
    /// @param base `size × size` numbers of the matrix G, row by row
    /// @param ridge added on the diagonal
    public void start(float[] base, double ridge) {
        for (int i = 0; i < size; i++) {
            System.arraycopy(base, i * size, matrix[i], 0, size);
            matrix[i][i] += (float) ridge;
        }
        Arrays.fill(right, 0);
        count = 0;
    }

    /// Adds an observation y, `size` numbers of an array.
    ///
    /// @param at where y begins
    /// @param weight w, of y in the matrix
    /// @param target t, of y on the right-hand side
    public void add(float[] values, int at, double weight, double target) {
        System.arraycopy(values, at, waiting[count], 0, size);
        for (int i = 0; i < size; i++) {
            weighted[i * BATCH + count] = (float) (weight * values[at + i]);
            right[i] += target * values[at + i];
        }
        if (++count == BATCH) {
            flush();
        }
    }

    private void flush() {
        int depth = Kernels.padded(count);
        for (int k = count; k < depth; k++) {
            Arrays.fill(waiting[k], 0);
            for (int i = 0; i < size; i++) {
                weighted[i * BATCH + k] = 0;
            }
        }
        for (int i = 0; i < size; i += Kernels.STEP) {
            Kernels.addProduct(matrix, i, weighted, i * BATCH, BATCH, waiting, depth, size);
        }
        count = 0;
    }

    /// Adds the matrix as it stands to `into`, `size × size` numbers row by row.
    public void addMatrixTo(double[] into) {
        flush();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                into[i * size + j] += matrix[i][j];
            }
        }
    }

    /// Solves the system and ends it.
    ///
    /// @param at where x, `size` numbers, is written to
    /// @throws io.recscope.engine.fault.BadUsage when the matrix is not positive definite
    public void solve(float[] into, int at) {
        flush();
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                triangle[i][j] = matrix[i][j];
            }
        }
        Cholesky.solve(triangle, right);
        for (int i = 0; i < size; i++) {
            into[at + i] = (float) right[i];
        }
    }
}
