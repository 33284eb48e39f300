package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Fading;
import java.util.Arrays;
import java.util.BitSet;

/// What a history says of its user's interest now: each chosen item once, the latest first, weighted by recency.
///
/// An item weighs recencyˢ, where s counts the chosen events after its last occurrence. Events with weight ≤ 0
/// and items that the model does not know are no choices. What weighs less than a ten-thousandth is left out.
final class Profile {
    /// What weighs less is left out.
    static final float NEGLIGIBLE = 1e-4f;

    private final int size;
    private final int[] items;
    private final float[] weights;

    private Profile(int size, int[] items, float[] weights) {
        this.size = size;
        this.items = items;
        this.weights = weights;
    }

    /// @param known number of items of the model's catalog
    /// @param recency in `(0, 1]`, 1 for no forgetting
    static Profile of(UserHistory history, int known, double recency) {
        int[] items = new int[history.size()];
        float[] weights = new float[history.size()];
        BitSet seen = new BitSet(known);
        int size = 0;
        double weight = 1;
        for (int event = history.size() - 1; event >= 0 && weight >= NEGLIGIBLE; event--) {
            int item = history.item(event);
            if (!(history.weight(event) > 0) || item >= known) {
                continue;
            }
            if (!seen.get(item)) {
                seen.set(item);
                items[size] = item;
                weights[size++] = (float) weight;
            }
            weight *= recency;
        }
        return new Profile(size, Arrays.copyOf(items, size), weights);
    }

    /// How a profile's weights fall.
    static Fading fading(double recency) {
        return Fading.downTo(NEGLIGIBLE, recency, Fading.Steps.EVENTS);
    }

    int size() {
        return size;
    }

    int item(int place) {
        return items[place];
    }

    float weight(int place) {
        return weights[place];
    }
}
