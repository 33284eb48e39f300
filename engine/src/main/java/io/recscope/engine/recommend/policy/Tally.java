package io.recscope.engine.recommend.policy;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Sums by number, for few numbers out of very many: open addressing, so that nothing is boxed. Not thread-safe.
final class Tally {
    private static final int FREE = -1;

    private int[] keys;
    private float[] sums;
    private int size;

    Tally(int expected) {
        int room = Integer.highestOneBit(Math.max(8, 2 * expected)) << 1;
        keys = new int[room];
        sums = new float[room];
        Arrays.fill(keys, FREE);
    }

    /// @param key not negative
    void add(int key, float value) {
        int at = slot(key);
        if (keys[at] == FREE) {
            if (2 * (size + 1) > keys.length) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
            size++;
        }
        sums[at] += value;
    }

    /// The sum of a number, 0 when nothing was added.
    float sum(int key) {
        int at = slot(key);
        return keys[at] == FREE ? 0 : sums[at];
    }

    int size() {
        return size;
    }

    /// The numbers with the highest sums, the highest first; of equal ones the lower number.
    int[] highest(int most, IntPredicate wanted) {
        long[] order = new long[size];
        int n = 0;
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != FREE && wanted.test(keys[at])) {
                order[n++] = (long) Places.descending(sums[at]) << 32 | keys[at];
            }
        }
        Arrays.sort(order, 0, n);
        int[] highest = new int[Math.min(n, most)];
        Arrays.setAll(highest, i -> (int) order[i]);
        return highest;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int at = ((key * 0x9E3779B9) >>> 7) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        float[] oldSums = sums;
        keys = new int[2 * oldKeys.length];
        sums = new float[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                sums[at] = oldSums[i];
            }
        }
    }
}
