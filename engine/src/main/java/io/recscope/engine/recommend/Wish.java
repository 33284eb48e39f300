package io.recscope.engine.recommend;

/// A wish in words, read for one catalogue. Immutable as long as nobody changes the array; thread-safe.
///
/// @param text as it was typed
/// @param weight how much it counts, negative for what is not wanted; finite
/// @param affinity how near each item of the catalogue comes to the words, in standard deviations above the mean of
///     the items of the same encoder; 0 for an item without text
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Wish(String text, double weight, float[] affinity) {
    public Wish {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("a weight of " + weight);
        }
    }
}
