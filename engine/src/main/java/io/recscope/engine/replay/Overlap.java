package io.recscope.engine.replay;

import java.util.BitSet;

/// Rank-biased overlap of two lists: how alike they are, the upper places counting more (Webber, Moffat and Zobel,
/// *A similarity measure for indefinite rankings*, ACM TOIS 2010).
final class Overlap {
    /// Weight of a place relative to the one above it: the first ten places have about 86 % of all weight.
    static final double PERSISTENCE = 0.9;

    private Overlap() {}

    /// The extrapolated overlap (equation 32), in `[0, 1]`; 1 for two empty lists, 0 for one.
    ///
    /// @param a distinct items, best first
    /// @param b distinct items, best first
    static double of(int[] a, int[] b) {
        int[] small = a.length <= b.length ? a : b;
        int[] large = a.length <= b.length ? b : a;
        if (small.length == 0) {
            return large.length == 0 ? 1 : 0;
        }
        double p = PERSISTENCE;
        BitSet inSmall = new BitSet();
        BitSet inLarge = new BitSet();
        int common = 0;
        int commonAtSmall = 0;
        double sum = 0;
        double weight = 1;
        for (int depth = 1; depth <= large.length; depth++) {
            weight *= p;
            int item = large[depth - 1];
            inLarge.set(item);
            common += inSmall.get(item) ? 1 : 0;
            if (depth <= small.length) {
                inSmall.set(small[depth - 1]);
                common += inLarge.get(small[depth - 1]) ? 1 : 0;
                commonAtSmall = common;
            }
            sum += common * weight / depth;
            if (depth > small.length) {
                sum += commonAtSmall * (depth - small.length) * weight / ((double) small.length * depth);
            }
        }
        double rest = (double) (common - commonAtSmall) / large.length + (double) commonAtSmall / small.length;
        return (1 - p) / p * sum + rest * weight;
    }
}
