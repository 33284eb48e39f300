package io.recscope.engine.recommend.baseline;

import java.util.Arrays;

/// How often items were chosen, as the last resort of models that have nothing else to say.
final class Popularity {
    /// Too small to overturn evidence, large enough to order items without any.
    private static final float LAST_RESORT = 1e-6f;

    private Popularity() {}

    /// A score to start from: a millionth for the most popular item, less in proportion for others, −∞ for items never
    /// chosen.
    static float[] lastResort(int[] counts) {
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        float[] base = new float[counts.length];
        for (int item = 0; item < counts.length; item++) {
            base[item] = counts[item] == 0 ? Float.NEGATIVE_INFINITY : LAST_RESORT * counts[item] / most;
        }
        return base;
    }
}
