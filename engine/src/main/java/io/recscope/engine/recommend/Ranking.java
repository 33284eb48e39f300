package io.recscope.engine.recommend;

import java.util.Arrays;
import java.util.BitSet;

/// Items with scores, best first. Immutable and thread-safe.
///
/// [#best] orders by higher score, then lower item index; [#of] takes the order as it is given, in which scores need
/// not fall.
public final class Ranking {
    private final int[] items;
    private final float[] scores;

    private Ranking(int[] items, float[] scores) {
        this.items = items;
        this.scores = scores;
    }

    /// A ranking in the order given.
    ///
    /// @param items distinct dense ids
    /// @param scores one for each item
    /// @throws IllegalArgumentException when the lengths differ
    public static Ranking of(int[] items, float[] scores) {
        if (items.length != scores.length) {
            throw new IllegalArgumentException(items.length + " items, " + scores.length + " scores");
        }
        return new Ranking(items.clone(), scores.clone());
    }

    /// The best of all items, as [#best(float[], BitSet, int)].
    public static Ranking best(float[] scores, int size) {
        BitSet all = new BitSet(scores.length);
        all.set(0, scores.length);
        return best(scores, all, size);
    }

    /// Whether `first` stands before `second`: by higher score, then lower item index.
    public static boolean before(float[] scores, int first, int second) {
        return scores[first] > scores[second] || (scores[first] == scores[second] && first < second);
    }

    /// The best of the items in scope. O(n log size).
    ///
    /// @param scores indexed by item; −∞ and NaN are left out
    /// @param size the most items wanted
    public static Ranking best(float[] scores, BitSet scope, int size) {
        long[] heap = new long[Math.min(size, scope.cardinality())];
        float floor = heap.length == 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
        int n = 0;
        for (int item = scope.nextSetBit(0); item >= 0 && item < scores.length; item = scope.nextSetBit(item + 1)) {
            // items ascend, so one of equal score stays behind those in the heap; NaN is above nothing
            if (scores[item] > floor) {
                if (n < heap.length) {
                    heap[n] = key(scores[item], item);
                    siftUp(heap, n++);
                } else {
                    heap[0] = key(scores[item], item);
                    siftDown(heap);
                }
                floor = n < heap.length ? floor : scores[item(heap[0])];
            }
        }
        Arrays.sort(heap, 0, n);
        int[] items = new int[n];
        float[] best = new float[n];
        for (int i = 0; i < n; i++) {
            items[i] = item(heap[n - 1 - i]);
            best[i] = scores[items[i]];
        }
        return new Ranking(items, best);
    }

    /// A number that is larger for a better item: the score's bits made monotone, then the item index reversed.
    private static long key(float score, int item) {
        int bits = Float.floatToIntBits(score + 0f); // adding zero makes −0 equal to 0
        return (long) (bits ^ (bits >> 31 & Integer.MAX_VALUE)) << 32 | (Integer.MAX_VALUE - item);
    }

    private static int item(long key) {
        return Integer.MAX_VALUE - (int) key;
    }

    private static void siftUp(long[] heap, int from) {
        for (int child = from; child > 0; ) {
            int parent = (child - 1) / 2;
            if (heap[parent] <= heap[child]) {
                return;
            }
            swap(heap, parent, child);
            child = parent;
        }
    }

    private static void siftDown(long[] heap) {
        for (int parent = 0, child = 1; child < heap.length; child = 2 * parent + 1) {
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[parent] <= heap[child]) {
                return;
            }
            swap(heap, parent, child);
            parent = child;
        }
    }

    private static void swap(long[] heap, int a, int b) {
        long kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }

    public int size() {
        return items.length;
    }

    /// The item at a place counted from 0.
    public int item(int place) {
        return items[place];
    }

    /// All items, best first; a copy.
    public int[] items() {
        return items.clone();
    }

    /// The score at a place counted from 0.
    public float score(int place) {
        return scores[place];
    }

    /// The item's place counted from 0, or −1 when it is not ranked. O(size).
    public int placeOf(int item) {
        for (int place = 0; place < items.length; place++) {
            if (items[place] == item) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return "Ranking[items=" + Arrays.toString(items) + ", scores=" + Arrays.toString(scores) + "]";
    }
}
