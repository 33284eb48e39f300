package io.recscope.engine.quality;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.Arrays;

/// Moves values that lie outside of bounds onto the bound.
public sealed interface Clip extends Repair {

    /// Weights into `[low, high]`; a weight that is no number stays.
    record Weights(float low, float high) implements Clip {
        public Weights {
            checkOrder(low, high);
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            return made(draft, clipped(draft, low, high));
        }
    }

    /// Weights into the range between two quantiles of the finite weights, by nearest rank.
    ///
    /// @param low quantile in `[0, 1]`
    /// @param high quantile in `[low, 1]`
    record WeightQuantiles(double low, double high) implements Clip {
        public WeightQuantiles {
            checkOrder(low, high);
            checkOrder(0, low);
            checkOrder(high, 1);
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            double[] sorted = Robust.finiteWeights(draft);
            Arrays.sort(sorted);
            if (sorted.length == 0) {
                return made(draft, draft);
            }
            float from = (float) Robust.quantile(sorted, low);
            float to = (float) Robust.quantile(sorted, high);
            String bounds = "Weights are kept between " + Count.decimal(from) + " and " + Count.decimal(to) + ".";
            return made(draft, clipped(draft, from, to), bounds);
        }
    }

    /// Times into `[from, to]`, in milliseconds or positions as the dataset's clock says.
    record Times(long from, long to) implements Clip {
        public Times {
            checkTimes(from, to);
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            long[] times = new long[draft.rows()];
            Arrays.setAll(times, row -> Math.clamp(draft.time(row), from, to));
            return made(draft, draft.withTimes(times));
        }
    }

    private static Draft clipped(Draft draft, float low, float high) {
        float[] weights = new float[draft.rows()];
        for (int row = 0; row < weights.length; row++) {
            float weight = draft.weight(row);
            weights[row] = Float.isNaN(weight) ? weight : Math.clamp(weight, low, high);
        }
        return draft.withWeights(weights);
    }

    /// Rejects a range of times that ends before it begins.
    static void checkTimes(long from, long to) {
        if (from > to) {
            throw new BadUsage("The time " + from + " lies after " + to, "", "Give the earlier time first.");
        }
    }

    /// Rejects bounds in the wrong order, and NaN.
    static void checkOrder(double low, double high) {
        if (!(low <= high)) {
            throw new BadUsage(
                    "The bounds " + low + " and " + high + " are in the wrong order or out of range",
                    "",
                    "Give the lower bound first; quantiles lie between 0 and 1.");
        }
    }
}
