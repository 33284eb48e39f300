package io.recscope.engine.metric;

import io.recscope.engine.data.UserHistory;

/// What one user was shown, best first, beside what he wanted and what was known of him. Immutable and
/// thread-safe.
public final class RankedList {
    private final UserHistory input;
    private final int[] items;
    private final Relevance relevance;
    private final double[] gains;
    private final int[] hits;

    /// @param input the history the list was made from
    /// @param items distinct items, best first; kept, not copied; empty when nothing could be recommended
    public RankedList(UserHistory input, int[] items, Relevance relevance) {
        this.input = input;
        this.items = items;
        this.relevance = relevance;
        gains = new double[items.length];
        hits = new int[items.length + 1];
        for (int rank = 0; rank < items.length; rank++) {
            gains[rank] = relevance.gain(items[rank]);
            hits[rank + 1] = hits[rank] + (gains[rank] > 0 ? 1 : 0);
        }
    }

    public UserHistory input() {
        return input;
    }

    public Relevance relevance() {
        return relevance;
    }

    /// Number of entries among the first `k`: `k`, or fewer when the list is shorter.
    public int length(int k) {
        return Math.min(k, items.length);
    }

    /// The item at a rank, counted from 0.
    public int item(int rank) {
        return items[rank];
    }

    /// Gain of the item at a rank, counted from 0; 0 when it is not relevant.
    double gain(int rank) {
        return gains[rank];
    }

    /// Number of relevant items among the first `k`.
    int hits(int k) {
        return hits[length(k)];
    }
}
