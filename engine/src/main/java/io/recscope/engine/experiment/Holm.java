package io.recscope.engine.experiment;

import java.util.stream.IntStream;

/// Holm's step-down correction of the p values of one family of tests (Holm 1979).
public final class Holm {
    private Holm() {}

    /// The smallest of `m` p values is multiplied by `m`, the next by `m − 1` and so on; a corrected value is
    /// never below that of a smaller p, and at most 1.
    ///
    /// @return in the order of `p`
    public static double[] adjusted(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double floor = 0;
        for (int i = 0; i < order.length; i++) {
            floor = Math.max(floor, Math.min(1, (order.length - i) * p[order[i]]));
            adjusted[order[i]] = floor;
        }
        return adjusted;
    }
}
