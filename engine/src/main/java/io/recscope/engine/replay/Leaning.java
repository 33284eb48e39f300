package io.recscope.engine.replay;

import io.recscope.engine.sequence.Interest;

/// What the user wants at a moment, and how that moves.
///
/// For a network, [Interest] is its own; where it learned without a long-term part, that is the mean of the vectors
/// of the items chosen so far, less the mean of all items, each counting half after [#NETWORK_HALF_LIFE] choices,
/// and its share is 0. For other models both parts are means of what the texts of the chosen items mean (the
/// categories, where there are no texts): the short-term one counts a choice half after [#HALF_LIFE] more, the
/// long-term one counts all alike.
///
/// @param interest short-term and long-term part
/// @param drift distance of the two parts: one minus their cosine, in `[0, 2]`; NaN when one of them says nothing
/// @param moved distance of the short-term part to that of the moment before; NaN at the first moment, and when one
///     of them says nothing
public record Leaning(Interest interest, double drift, double moved) {
    /// In choices, for models that are no networks.
    public static final double HALF_LIFE = 3;
    /// In choices, for networks without long-term part.
    public static final double NETWORK_HALF_LIFE = 20;

    /// One minus the cosine of two vectors, NaN when one of them is zero.
    static double distance(float[] a, float[] b) {
        double product = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            left += (double) a[i] * a[i];
            right += (double) b[i] * b[i];
        }
        if (left < 1e-18 || right < 1e-18) {
            return Double.NaN;
        }
        return Math.clamp(1 - product / Math.sqrt(left * right), 0, 2);
    }
}
