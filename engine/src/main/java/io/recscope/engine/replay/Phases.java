package io.recscope.engine.replay;

import java.util.ArrayList;
import java.util.List;

/// Where a course of interests changes: the exact optimal partition of a sequence of directions into phases.
///
/// Vectors are taken at length 1. The cost of a phase is the sum of their squared distances to the phase's mean;
/// the partition of least total cost plus a penalty for each further phase is found by dynamic programming
/// (Jackson et al., *An algorithm for optimal partitioning of data on an interval*, IEEE Signal Processing
/// Letters 2005), candidates that can never win left out (PELT; Killick, Fearnhead and Eckley, JASA 2012). Of equal
/// partitions the one whose last phase begins earliest is taken. O(n²) at worst, so of more than [#MOST] vectors
/// only the latest are looked at.
public final class Phases {
    /// The most vectors that are looked at.
    public static final int MOST = 2000;

    private Phases() {}

    /// A penalty that follows from the sequence's own noise: `2 · v · min(ln n, 1 + 2 √(ln n / d) + 2 ln n / d)`.
    ///
    /// `v` is half of the mean squared distance of neighbours, the variance of independent noise, and `d` the
    /// number of directions in which they differ: (Σ λ)² / Σ λ² over the eigenvalues of their differences'
    /// second moments. In few directions it is twice Schwarz's criterion; in many a cut gains hardly more than
    /// `v` by chance (the bound is that of Laurent and Massart, *Annals of Statistics* 2000, for a χ² of `d`
    /// degrees). The factor 2 is because one interest passes into the next.
    public static double penalty(List<float[]> vectors) {
        int n = vectors.size();
        if (n < 2) {
            return 0;
        }
        int width = vectors.getFirst().length;
        double[][] moments = new double[width][width];
        for (int i = 1; i < n; i++) {
            float[] difference = unit(vectors.get(i));
            float[] before = unit(vectors.get(i - 1));
            for (int d = 0; d < width; d++) {
                difference[d] -= before[d];
            }
            addSquare(moments, difference);
        }
        double trace = 0;
        double squares = 0;
        for (int row = 0; row < width; row++) {
            trace += moments[row][row];
            for (double entry : moments[row]) {
                squares += entry * entry;
            }
        }
        double directions = squares == 0 ? 1 : Math.max(1, trace * trace / squares);
        double log = Math.log(n);
        double factor = Math.min(log, 1 + 2 * Math.sqrt(log / directions) + 2 * log / directions);
        return 2 * factor * trace / (2.0 * (n - 1));
    }

    private static void addSquare(double[][] moments, float[] vector) {
        for (int row = 0; row < vector.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                moments[row][column] += (double) vector[row] * vector[column];
            }
        }
    }

    /// The numbers at which another phase begins, ascending, without the first phase's; none when nothing changes.
    ///
    /// @param vectors of one length; zeros stay zeros
    /// @param penalty for each phase after the first, not negative
    public static List<Integer> starts(List<float[]> vectors, double penalty) {
        int skipped = Math.max(0, vectors.size() - MOST);
        Sums sums = Sums.of(vectors.subList(skipped, vectors.size()));
        int n = vectors.size() - skipped;
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        best[0] = -penalty;
        List<Integer> candidates = new ArrayList<>();
        for (int to = 1; to <= n; to++) {
            candidates.add(to - 1);
            best[to] = Double.POSITIVE_INFINITY;
            for (int start : candidates) {
                double cost = best[start] + sums.cost(start, to) + penalty;
                if (cost < best[to] - 1e-9) {
                    best[to] = cost;
                    from[to] = start;
                }
            }
            double bound = best[to] + 1e-6; // more than rounding, so that none is left out that may win
            int end = to;
            candidates.removeIf(start -> best[start] + sums.cost(start, end) > bound);
        }
        List<Integer> starts = new ArrayList<>();
        for (int start = n == 0 ? 0 : from[n]; start > 0; start = from[start]) {
            starts.addFirst(start + skipped);
        }
        return starts;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += (double) number * number;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length && squares > 1e-18; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }

    /// Sums of the first vectors and of their squares.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sums(double[][] vectors, double[] squares) {

        static Sums of(List<float[]> vectors) {
            int width = vectors.isEmpty() ? 0 : vectors.getFirst().length;
            double[][] sums = new double[vectors.size() + 1][width];
            double[] squares = new double[vectors.size() + 1];
            for (int i = 0; i < vectors.size(); i++) {
                float[] unit = unit(vectors.get(i));
                squares[i + 1] = squares[i];
                for (int d = 0; d < width; d++) {
                    sums[i + 1][d] = sums[i][d] + unit[d];
                    squares[i + 1] += (double) unit[d] * unit[d];
                }
            }
            return new Sums(sums, squares);
        }

        /// Sum of squared distances to the mean of `[from, to)`.
        double cost(int from, int to) {
            double product = 0;
            for (int d = 0; d < vectors[to].length; d++) {
                double sum = vectors[to][d] - vectors[from][d];
                product += sum * sum;
            }
            return Math.max(0, squares[to] - squares[from] - product / (to - from));
        }
    }
}
