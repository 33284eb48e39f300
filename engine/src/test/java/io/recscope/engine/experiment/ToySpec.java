package io.recscope.engine.experiment;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Map;

/// A model for tests: it scores an item by its training count, plus noise that depends on user and item only.
///
/// @param popularity weight of the count; negative prefers the unpopular
/// @param noise size of the noise
/// @param seed of the noise
public record ToySpec(String kind, double popularity, double noise, long seed) implements ModelSpec {
    static ToySpec popular() {
        return new ToySpec("popular", 1, 0, 0);
    }

    static ToySpec random(String kind, long seed) {
        return new ToySpec(kind, 0, 1, seed);
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) {
        return new Toy(this, data.itemCounts());
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return new Toy(this, weights.ints().get("counts"));
    }

    private record Toy(ToySpec spec, int[] counts) implements Model {
        @Override
        public int items() {
            return counts.length;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            for (int item = 0; item < counts.length; item++) {
                long bits = (spec.seed * 31 + history.user()) * 1_000_003L + item;
                bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
                bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
                scores[item] = (float) (spec.popularity * counts[item] + spec.noise * ((bits >>> 40) / 16_777_216.0));
            }
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of(), Map.of("counts", counts));
        }
    }
}
