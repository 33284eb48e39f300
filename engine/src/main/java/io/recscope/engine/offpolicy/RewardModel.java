package io.recscope.engine.offpolicy;

import java.util.Arrays;
import java.util.List;

/// Foretells the reward of an item at a place: the place's mean reward times the item's lift.
///
/// The lift is what the item earned over what its places earn on average, drawn to 1 by $m$ average impressions:
/// $l_i = (R_i + m\,\bar r) / (E_i + m\,\bar r)$ with $R_i$ the item's rewards and $E_i$ the sum of the mean
/// rewards of its places (indirect standardisation, shrunken as a gamma prior does it). All sums and means weigh
/// an impression as the target does, so the model is good where the target goes and the estimate varies less
/// (after Farajtabar, Chow and Ghavamzadeh, ICML 2018). An item never shown has lift 1. Where the mean reward is
/// not positive there are no lifts. Immutable and thread-safe.
final class RewardModel {
    private static final double SHRINKAGE = 20;

    private final double[] places;
    private final double[] lifts;

    private RewardModel(double[] places, double[] lifts) {
        this.places = places;
        this.lifts = lifts;
    }

    /// A slate with the weights of its impressions, in their order.
    record Weighted(Slate slate, List<Double> weights) {}

    /// @param items number of items of the catalogue
    static RewardModel learn(List<Weighted> slates, int items) {
        double[] places = places(slates);
        double[] earned = new double[items];
        double[] expected = new double[items];
        double rewards = 0;
        double weights = 0;
        double impressions = 0;
        for (Weighted weighted : slates) {
            List<Impression> shown = weighted.slate().shown();
            for (int place = 0; place < shown.size(); place++) {
                double weight = weighted.weights().get(place);
                Impression impression = shown.get(place);
                earned[impression.item()] += weight * impression.reward();
                expected[impression.item()] += weight * places[place];
                rewards += weight * impression.reward();
                weights += weight;
                impressions++;
            }
        }
        double prior = impressions == 0 || weights == 0 ? 0 : SHRINKAGE * rewards / impressions;
        double[] lifts = new double[items];
        Arrays.setAll(
                lifts, i -> prior > 0 && expected[i] + prior > 0 ? (earned[i] + prior) / (expected[i] + prior) : 1);
        return new RewardModel(places, lifts);
    }

    private static double[] places(List<Weighted> slates) {
        int longest = slates.stream().mapToInt(s -> s.weights().size()).max().orElse(0);
        double[] sums = new double[longest];
        double[] weights = new double[longest];
        for (Weighted weighted : slates) {
            for (int place = 0; place < weighted.weights().size(); place++) {
                double weight = weighted.weights().get(place);
                sums[place] += weight * weighted.slate().shown().get(place).reward();
                weights[place] += weight;
            }
        }
        double[] means = new double[longest];
        Arrays.setAll(means, place -> weights[place] > 0 ? sums[place] / weights[place] : 0);
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
