package io.recscope.engine.linear;

/// The inner loops everything dense is made of.
///
/// Each loop runs over the columns of separate row arrays and multiplies 4 × 4 numbers a column: enough work for each
/// load and store that the arithmetic is the limit, few enough values that all stay in registers. Larger bodies are
/// no longer vectorised by the compiler.
final class Kernels {
    /// The step of rows and depth: matrices are padded to multiples of it.
    static final int STEP = 4;

    private Kernels() {}

    /// The next multiple of [#STEP].
    static int padded(int size) {
        return (size + STEP - 1) / STEP * STEP;
    }

    /// Adds the product of two matrices to four rows: `c[row + r][j] += Σ a[at + r·stride + k] · b[k][j]`.
    ///
    /// @param c rows that are no rows of `b`
    /// @param depth number of terms `k`, a multiple of [#STEP]
    /// @param width number of columns `j`
    static void addProduct(float[][] c, int row, float[] a, int at, int stride, float[][] b, int depth, int width) {
        for (int k = 0; k < depth; k += STEP) {
            addFourByFour(c, row, a, at + k, stride, b, k, width);
        }
    }

    private static void addFourByFour(
            float[][] c, int row, float[] a, int at, int stride, float[][] b, int k, int width) {
        float[] c0 = c[row], c1 = c[row + 1], c2 = c[row + 2], c3 = c[row + 3];
        float[] b0 = b[k], b1 = b[k + 1], b2 = b[k + 2], b3 = b[k + 3];
        float a00 = a[at], a01 = a[at + 1], a02 = a[at + 2], a03 = a[at + 3];
        int second = at + stride;
        float a10 = a[second], a11 = a[second + 1], a12 = a[second + 2], a13 = a[second + 3];
        int third = second + stride;
        float a20 = a[third], a21 = a[third + 1], a22 = a[third + 2], a23 = a[third + 3];
        int fourth = third + stride;
        float a30 = a[fourth], a31 = a[fourth + 1], a32 = a[fourth + 2], a33 = a[fourth + 3];
        for (int j = 0; j < width; j++) {
            float x0 = b0[j], x1 = b1[j], x2 = b2[j], x3 = b3[j];
            c0[j] = Math.fma(a03, x3, Math.fma(a02, x2, Math.fma(a01, x1, Math.fma(a00, x0, c0[j]))));
            c1[j] = Math.fma(a13, x3, Math.fma(a12, x2, Math.fma(a11, x1, Math.fma(a10, x0, c1[j]))));
            c2[j] = Math.fma(a23, x3, Math.fma(a22, x2, Math.fma(a21, x1, Math.fma(a20, x0, c2[j]))));
            c3[j] = Math.fma(a33, x3, Math.fma(a32, x2, Math.fma(a31, x1, Math.fma(a30, x0, c3[j]))));
        }
    }

    /// Adds four weighted rows of a matrix to a vector: `into[j] += Σ w_r · matrix[at_r + j]`.
    static void addFourRows(float[] into, int width, float[] matrix, int[] at, float[] weights) {
        int p0 = at[0], p1 = at[1], p2 = at[2], p3 = at[3];
        float w0 = weights[0], w1 = weights[1], w2 = weights[2], w3 = weights[3];
        for (int j = 0; j < width; j++) {
            float sum = Math.fma(w1, matrix[p1 + j], Math.fma(w0, matrix[p0 + j], into[j]));
            into[j] = Math.fma(w3, matrix[p3 + j], Math.fma(w2, matrix[p2 + j], sum));
        }
    }
}
