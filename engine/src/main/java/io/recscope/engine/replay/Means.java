package io.recscope.engine.replay;

import io.recscope.engine.data.UserHistory;

/// Decayed sums of the vectors of what a user chose, at every moment of a history. Immutable and thread-safe.
final class Means {
    private final float[][] sums;

    private Means(float[][] sums) {
        this.sums = sums;
    }

    /// A vector for each item.
    interface Space {
        int dimensions();

        /// Adds the item's vector to a sum.
        void add(float[] sum, int item);
    }

    /// @param keep what is left of a choice's weight after the next one, 1 to count all alike
    static Means of(UserHistory history, Space space, double keep) {
        float[][] sums = new float[history.size() + 1][];
        sums[0] = new float[space.dimensions()];
        for (int event = 0; event < history.size(); event++) {
            sums[event + 1] = sums[event];
            if (history.weight(event) > 0) {
                float[] sum = sums[event].clone();
                for (int i = 0; i < sum.length; i++) {
                    sum[i] *= (float) keep;
                }
                space.add(sum, history.item(event));
                sums[event + 1] = sum;
            }
        }
        return new Means(sums);
    }

    /// The sum at a moment, whose direction is the mean's; zeros before the first choice. Not to be changed.
    float[] at(int moment) {
        return sums[moment];
    }
}
