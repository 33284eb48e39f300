package io.recscope.engine.metric;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one user really wanted: a set of items, each with a positive gain. Immutable and thread-safe.
public final class Relevance {
    private final int[] items;
    private final double[] gains;
    private final double[] idealDcg;

    private Relevance(SortedMap<Integer, Double> gainOf) {
        items = gainOf.keySet().stream().mapToInt(Integer::intValue).toArray();
        gains = gainOf.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] ascending = gains.clone();
        Arrays.sort(ascending);
        idealDcg = new double[gains.length];
        double sum = 0;
        for (int rank = 0; rank < gains.length; rank++) {
            sum += ascending[gains.length - 1 - rank] / log2(rank + 2);
            idealDcg[rank] = sum;
        }
    }

    /// Every item is wanted equally: gain 1. An item named twice counts once.
    public static Relevance binary(int... items) {
        double[] ones = new double[items.length];
        Arrays.fill(ones, 1);
        return graded(items, ones);
    }

    /// Items with a gain each; of an item named twice the larger gain counts, and gains of 0 or less say that
    /// the item is not wanted.
    ///
    /// @param gains finite, as many as items
    public static Relevance graded(int[] items, double[] gains) {
        TreeMap<Integer, Double> gainOf = new TreeMap<>();
        for (int i = 0; i < items.length; i++) {
            if (!Double.isFinite(gains[i])) {
                throw new IllegalArgumentException("gain " + gains[i] + " of item " + items[i]);
            }
            if (gains[i] > 0) {
                gainOf.merge(items[i], gains[i], Math::max);
            }
        }
        return new Relevance(gainOf);
    }

    /// Number of relevant items.
    public int size() {
        return items.length;
    }

    public boolean isEmpty() {
        return items.length == 0;
    }

    /// The relevant items, ascending; a copy.
    public int[] items() {
        return items.clone();
    }

    /// The item's gain, 0 when it is not relevant.
    public double gain(int item) {
        int at = Arrays.binarySearch(items, item);
        return at < 0 ? 0 : gains[at];
    }

    /// The discounted cumulative gain of the best possible list of `k` entries; 0 when nothing is relevant.
    double idealDcg(int k) {
        return items.length == 0 ? 0 : idealDcg[Math.min(k, items.length) - 1];
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
