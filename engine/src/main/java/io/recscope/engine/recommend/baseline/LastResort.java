package io.recscope.engine.recommend.baseline;

import java.util.Arrays;

/// What models that have nothing else to say of an item fall back on: how often it was chosen.
final class LastResort {
    /// Too small to overturn evidence, large enough to order items without any.
    private static final float FACTOR = 1e-6f;

    private LastResort() {}

    /// A score to start from: a millionth for the most popular item, less in proportion for others, −∞ for items never
    /// chosen.
    static float[] scores(int[] counts) {
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        float[] base = new float[counts.length];
        for (int item = 0; item < counts.length; item++) {
            base[item] = counts[item] == 0 ? Float.NEGATIVE_INFINITY : FACTOR * counts[item] / most;
        }
        return base;
    }
}
