package io.recscope.engine.experiment;

import java.util.Arrays;

/// The first items of a catalog in the order of their scores: higher score first, then lower item index.
///
/// An instance is a buffer that is used again for the next user. Not thread-safe.
final class Ranking {
    private final int[] items;
    private final float[] best;
    private int size;

    /// @param depth number of items to keep
    Ranking(int depth) {
        items = new int[depth];
        best = new float[depth];
    }

    /// Ranks one user's scores; items of score −∞ are never listed.
    ///
    /// @return distinct items, best first, at most `depth`
    /// @throws IllegalStateException when a score is NaN
    int[] select(float[] scores) {
        size = 0;
        float worst = Float.NEGATIVE_INFINITY;
        for (int item = 0; item < scores.length; item++) {
            float score = scores[item];
            // later items of equal score have a higher index and stay behind, so the comparison is strict
            if (score > worst) {
                insert(item, score);
                worst = size == items.length ? best[size - 1] : Float.NEGATIVE_INFINITY;
            } else if (Float.isNaN(score)) {
                throw new IllegalStateException("item " + item + " has no score");
            }
        }
        return Arrays.copyOf(items, size);
    }

    private void insert(int item, float score) {
        int place = size < items.length ? size++ : size - 1;
        while (place > 0 && best[place - 1] < score) {
            best[place] = best[place - 1];
            items[place] = items[place - 1];
            place--;
        }
        best[place] = score;
        items[place] = item;
    }

    /// Rank of the best placed of some items among all that may be listed, counted from 1.
    ///
    /// @return 0 when none of them can be listed
    static int bestRank(float[] scores, int[] wanted) {
        int target = -1;
        for (int item : wanted) {
            if (scores[item] > Float.NEGATIVE_INFINITY && (target < 0 || scores[item] > scores[target])) {
                target = item;
            }
        }
        if (target < 0) {
            return 0;
        }
        float score = scores[target];
        int rank = 1;
        for (int item = 0; item < scores.length; item++) {
            rank += scores[item] > score || (scores[item] == score && item < target) ? 1 : 0;
        }
        return rank;
    }
}
