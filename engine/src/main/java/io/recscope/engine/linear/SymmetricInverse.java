package io.recscope.engine.linear;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.Arrays;

/// The inverse of a symmetric positive definite matrix in its own place, by blocks of the sweep operator.
///
/// One sweep takes a pivot block K with inverse D (in double precision): rows i outside K get `A_ij − A_iK D A_Kj` and
/// `A_iK D`, the block itself becomes −D; when all blocks are swept the matrix is the negated inverse. Only the lower
/// triangle is worked on: n³ operations in all, nearly all of them in one product kernel, the same for every sweep.
/// The working space is 2 · 256 · n floats.
///
/// Source: J. H. Goodnight, A Tutorial on the SWEEP Operator, The American Statistician 33 (1979). Positive definite
/// matrices need no pivot search: G. Peters and J. H. Wilkinson, On the stability of Gauss-Jordan elimination with
/// pivoting, Communications of the ACM 18 (1975).
public final class SymmetricInverse {
    private static final int BLOCK = 256;
    private static final int STRIP = 512;
    private static final int ROWS = 128; // divides BLOCK, so a task's rows lie in the pivot block or outside of it
    private static final int MIRROR = 64;

    private final SymmetricMatrix matrix;
    private final float[] a;
    private final int n;
    private final Workers workers;
    private final Work work;
    /// The pivot block's columns of all rows: row `i` at `i · BLOCK`.
    private final float[] panel;
    /// The panel transposed, in strips of columns; zero within the pivot block.
    private final float[][][] strips;

    private SymmetricInverse(SymmetricMatrix matrix, Workers workers, Work work) {
        this.matrix = matrix;
        this.a = matrix.values();
        this.n = matrix.order();
        this.workers = workers;
        this.work = work;
        this.panel = new float[n * BLOCK];
        this.strips = new float[Workers.parts(n, STRIP)][BLOCK][STRIP];
    }

    /// Replaces a matrix by its inverse, both triangles.
    ///
    /// @param matrix positive definite; only the lower triangle is read
    /// @throws BadUsage when it is not positive definite to float precision; its contents are lost then
    /// @throws InterruptedException when `work` was cancelled; its contents are lost then
    public static void invert(SymmetricMatrix matrix, Workers workers, Work work) throws InterruptedException {
        new SymmetricInverse(matrix, workers, work).run();
    }

    /// Bytes needed beside the matrix itself.
    public static long scratchBytes(int order) {
        return 2L * BLOCK * (order + STRIP) * Float.BYTES;
    }

    private void run() throws InterruptedException {
        for (int first = 0; first < n; first += BLOCK) {
            work.report((double) first / n, "inverting a matrix of " + n + " rows");
            sweep(first, Math.min(BLOCK, n - first));
        }
        workers.forRanges(n, MIRROR, work, this::negateAndMirror);
        work.report(1, "inverted a matrix of " + n + " rows");
    }

    private void sweep(int first, int depth) throws InterruptedException {
        float[][] negatedInverse = pivot(first, depth);
        workers.forRanges(n, STRIP, work, (from, to) -> gather(from, to, first, depth));
        int tasks = Workers.parts(n, ROWS);
        // the longest rows first, so that the threads end together
        workers.forEach(tasks, work, task -> update((tasks - 1 - task) * ROWS, first, depth, negatedInverse));
    }

    private float[][] pivot(int first, int depth) {
        double[][] block = new double[depth][depth];
        for (int i = 0; i < depth; i++) {
            for (int j = 0; j <= i; j++) {
                block[i][j] = matrix.get(first + i, first + j);
            }
        }
        int failed = PivotBlock.sweep(block);
        if (failed >= 0) {
            throw new BadUsage(
                    "The matrix of " + n + " rows is not positive definite",
                    "row " + (first + failed),
                    "Raise the regularisation.");
        }
        float[][] negated = new float[Kernels.padded(depth)][Kernels.padded(depth)];
        for (int i = 0; i < depth; i++) {
            for (int j = 0; j < depth; j++) {
                negated[i][j] = (float) block[Math.max(i, j)][Math.min(i, j)];
            }
        }
        return negated;
    }

    private void gather(int from, int to, int first, int depth) {
        float[][] columns = strips[from / STRIP];
        for (int i = from; i < to; i++) {
            for (int k = 0; k < depth; k++) {
                float value = i < first ? a[(first + k) * n + i] : a[i * n + first + k];
                panel[i * BLOCK + k] = value;
                columns[k][i - from] = i >= first && i < first + depth ? 0 : value;
            }
        }
        for (int k = depth; k < Kernels.padded(depth); k++) {
            Arrays.fill(columns[k], 0);
            for (int i = from; i < to; i++) {
                panel[i * BLOCK + k] = 0;
            }
        }
    }

    /// Takes a group of rows through one sweep; they are contiguous and at most [#ROWS].
    private void update(int from, int first, int depth, float[][] negatedInverse) {
        int count = Math.min(ROWS, n - from);
        if (from >= first && from < first + depth) {
            for (int i = from; i < from + count; i++) {
                System.arraycopy(negatedInverse[i - first], 0, a, i * n + first, i - first + 1);
            }
            return;
        }
        float[] factors = factors(from, count, depth, negatedInverse);
        float[][] rows = new float[Kernels.STEP][STRIP];
        for (int strip = 0; strip * STRIP < from + count; strip++) {
            int column = strip * STRIP;
            int width = Math.min(STRIP, from + count - column);
            for (int i = 0; i < count; i += Kernels.STEP) {
                int live = Math.min(Kernels.STEP, count - i);
                int corner = (from + i) * n + column;
                for (int r = 0; r < live; r++) {
                    System.arraycopy(a, corner + r * n, rows[r], 0, width);
                }
                Kernels.addProduct(rows, 0, factors, i * BLOCK, BLOCK, strips[strip], Kernels.padded(depth), width);
                for (int r = 0; r < live; r++) {
                    System.arraycopy(rows[r], 0, a, corner + r * n, width);
                }
            }
        }
        scatter(from, count, first, depth, factors);
    }

    /// `−A_iK D` of a group of rows, row `i` at `(i − from) · BLOCK`.
    private float[] factors(int from, int count, int depth, float[][] negatedInverse) {
        float[] factors = new float[Kernels.padded(count) * BLOCK];
        float[][] rows = new float[Kernels.STEP][BLOCK];
        float[] source = new float[Kernels.STEP * BLOCK];
        for (int i = 0; i < count; i += Kernels.STEP) {
            int live = Math.min(Kernels.STEP, count - i);
            System.arraycopy(panel, (from + i) * BLOCK, source, 0, live * BLOCK);
            for (float[] row : rows) {
                Arrays.fill(row, 0);
            }
            Kernels.addProduct(rows, 0, source, 0, BLOCK, negatedInverse, Kernels.padded(depth), depth);
            for (int r = 0; r < live; r++) {
                System.arraycopy(rows[r], 0, factors, (i + r) * BLOCK, depth);
            }
        }
        return factors;
    }

    private void scatter(int from, int count, int first, int depth, float[] factors) {
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < depth; k++) {
                int to = from < first ? (first + k) * n + from + i : (from + i) * n + first + k;
                a[to] = -factors[i * BLOCK + k];
            }
        }
    }

    private void negateAndMirror(int from, int to) {
        for (int left = 0; left < to; left += MIRROR) {
            for (int i = from; i < to; i++) {
                for (int j = left; j < Math.min(left + MIRROR, i + 1); j++) {
                    float value = -a[i * n + j];
                    a[i * n + j] = value;
                    a[j * n + i] = value;
                }
            }
        }
    }
}
