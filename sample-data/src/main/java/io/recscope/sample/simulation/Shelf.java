package io.recscope.sample.simulation;

import java.util.Arrays;

/// Items in the order of birth, for drawing those alive at a moment in proportion to their popularity. Immutable.
final class Shelf {
    private final int[] items;
    private final long[] born;
    /// Sum of the popularity of the items before; one more than items.
    private final double[] before;

    /// @param items sorted by birth
    /// @param born by item
    /// @param popularity by item, positive
    Shelf(int[] items, long[] born, double[] popularity) {
        this.items = items;
        this.born = Arrays.stream(items).mapToLong(i -> born[i]).toArray();
        before = new double[items.length + 1];
        for (int k = 0; k < items.length; k++) {
            before[k + 1] = before[k] + popularity[items[k]];
        }
    }

    /// Sum of popularity of the items alive at a moment.
    double weight(long moment) {
        return before[alive(moment)];
    }

    /// One of the items alive at a moment.
    ///
    /// @param u in `[0, 1)`; equal shares of that range go to equal popularity
    int draw(long moment, double u) {
        int alive = alive(moment);
        int found = Arrays.binarySearch(before, 0, alive + 1, u * before[alive]);
        return items[Math.min(found < 0 ? -found - 2 : found, alive - 1)];
    }

    private int alive(long moment) {
        int low = 0;
        int high = born.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (born[middle] <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
