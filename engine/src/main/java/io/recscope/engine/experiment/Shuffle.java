package io.recscope.engine.experiment;

import java.util.SplittableRandom;

/// A seeded random order.
final class Shuffle {
    private Shuffle() {}

    /// The values in random order, a copy; equal seeds and values give equal orders.
    static int[] of(int[] values, long seed) {
        int[] shuffled = values.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swap;
        }
        return shuffled;
    }
}
