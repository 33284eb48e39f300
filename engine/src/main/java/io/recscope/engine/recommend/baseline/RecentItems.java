package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.UserHistory;
import java.util.Arrays;

/// The distinct items of a history's positive events, the one met last first.
///
/// An item's steps back is its place here: the number of other items met since. Events whose weight is zero or negative
/// (returns, dislikes) are left out altogether.
final class RecentItems {
    private final int[] items;
    private final float[] weights;

    private RecentItems(int[] items, float[] weights) {
        this.items = items;
        this.weights = weights;
    }

    static RecentItems of(UserHistory history) {
        int[] items = new int[history.size()];
        float[] weights = new float[history.size()];
        int slots = Integer.highestOneBit(Math.max(1, history.size())) * 4;
        int[] placeOf = new int[slots]; // hashed by item; place + 1, 0 where free
        int size = 0;
        for (int event = history.size() - 1; event >= 0; event--) {
            if (history.weight(event) > 0) {
                int item = history.item(event);
                int slot = item & (slots - 1);
                while (placeOf[slot] != 0 && items[placeOf[slot] - 1] != item) {
                    slot = (slot + 1) & (slots - 1);
                }
                if (placeOf[slot] == 0) {
                    items[size] = item;
                    placeOf[slot] = ++size;
                }
                weights[placeOf[slot] - 1] += history.weight(event);
            }
        }
        return new RecentItems(Arrays.copyOf(items, size), Arrays.copyOf(weights, size));
    }

    /// Not a copy.
    int[] items() {
        return items;
    }

    /// For each item the sum of its events' weights; not a copy.
    float[] weights() {
        return weights;
    }

    /// `recency` to the power of each item's steps back, up to where it falls below the smallest normal float.
    float[] decays(double recency) {
        float[] decays = new float[items.length];
        for (int k = 0; k < items.length; k++) {
            decays[k] = (float) Math.pow(recency, k);
            if (decays[k] < Float.MIN_NORMAL) {
                return Arrays.copyOf(decays, k);
            }
        }
        return decays;
    }
}
