package io.recscope.engine.recommend.policy;

import java.util.Arrays;

/// Places of candidates by a score, as logarithms. Equal scores share the mean of their places, so that a source that
/// says nothing of many items neither lifts nor lowers some of them by their numbers.
final class Places {
    private static final int KNOWN = 4096;
    private static final float[] LOGARITHMS = logarithms();

    private Places() {}

    /// The natural logarithm of each candidate's place, from 1.
    ///
    /// @param scores finite
    static float[] logarithms(float[] scores) {
        long[] order = new long[scores.length];
        for (int p = 0; p < order.length; p++) {
            order[p] = (long) descending(scores[p]) << 32 | p;
        }
        Arrays.sort(order);
        float[] logarithms = new float[scores.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && order[to] >> 32 == order[from] >> 32) {
                to++;
            }
            float shared = logarithm(from + 1 + to);
            for (int at = from; at < to; at++) {
                logarithms[(int) order[at]] = shared;
            }
            from = to;
        }
        return logarithms;
    }

    /// A number that is smaller for a higher score.
    static int descending(float score) {
        int bits = Float.floatToIntBits(score + 0f); // adding zero makes −0 equal to 0
        return ~(bits ^ (bits >> 31 & Integer.MAX_VALUE));
    }

    /// ln(twice / 2), twice the mean place being whole.
    private static float logarithm(int twice) {
        return twice < KNOWN ? LOGARITHMS[twice] : (float) Math.log(twice / 2.0);
    }

    private static float[] logarithms() {
        float[] logarithms = new float[KNOWN];
        for (int twice = 1; twice < KNOWN; twice++) {
            logarithms[twice] = (float) Math.log(twice / 2.0);
        }
        return logarithms;
    }
}
