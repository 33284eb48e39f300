package io.recscope.engine.offpolicy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Foretells the reward of an item at a place: the place's mean reward times the item's lift.
///
/// The lift is what the item earned over what its places earn on average, drawn to 1 by $m$ average impressions:
/// $l_i = (R_i + m\,\bar r) / (E_i + m\,\bar r)$ with $R_i$ the item's rewards and $E_i$ the sum of the mean
/// rewards of its places (indirect standardisation, shrunken as a gamma prior does it). An item never shown has
/// lift 1. Where the mean reward is not positive there are no lifts. Immutable and thread-safe.
final class RewardModel {
    private static final double SHRINKAGE = 20;

    private final double[] places;
    private final double[] lifts;

    private RewardModel(double[] places, double[] lifts) {
        this.places = places;
        this.lifts = lifts;
    }

    /// @param items number of items of the catalogue
    static RewardModel learn(Collection<Slate> slates, int items) {
        double[] places = places(slates);
        double[] earned = new double[items];
        double[] expected = new double[items];
        double rewards = 0;
        long impressions = 0;
        for (Slate slate : slates) {
            List<Impression> shown = slate.shown();
            for (int place = 0; place < shown.size(); place++) {
                Impression impression = shown.get(place);
                earned[impression.item()] += impression.reward();
                expected[impression.item()] += places[place];
                rewards += impression.reward();
                impressions++;
            }
        }
        double prior = impressions == 0 ? 0 : SHRINKAGE * rewards / impressions;
        double[] lifts = new double[items];
        Arrays.setAll(
                lifts, i -> prior > 0 && expected[i] + prior > 0 ? (earned[i] + prior) / (expected[i] + prior) : 1);
        return new RewardModel(places, lifts);
    }

    private static double[] places(Collection<Slate> slates) {
        int longest = slates.stream().mapToInt(s -> s.shown().size()).max().orElse(0);
        double[] sums = new double[longest];
        double[] counts = new double[longest];
        for (Slate slate : slates) {
            for (int place = 0; place < slate.shown().size(); place++) {
                sums[place] += slate.shown().get(place).reward();
                counts[place]++;
            }
        }
        double[] means = new double[longest];
        Arrays.setAll(means, place -> sums[place] / counts[place]);
        return means;
    }

    /// The mean reward of a place counted from 0; of one that was never seen, the last one's; 0 without any.
    double place(int place) {
        return places.length == 0 ? 0 : places[Math.min(place, places.length - 1)];
    }

    double lift(int item) {
        return lifts[item];
    }
}
