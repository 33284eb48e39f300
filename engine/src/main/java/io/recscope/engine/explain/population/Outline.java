package io.recscope.engine.explain.population;

import java.util.Map;

/// A history in a few numbers.
///
/// @param events length of the history
/// @param recency days from its last event to the latest of all users; NaN in a dataset of positions
/// @param headShare share of its events whose items are of [io.recscope.engine.recommend.policy.Tier#HEAD]
/// @param shares of its events, by the numbers of features; only those that it holds
public record Outline(int events, double recency, double headShare, Map<Integer, Double> shares) {
    public Outline {
        shares = Map.copyOf(shares);
    }

    /// The share of a feature's events, 0 where there are none.
    public double share(int feature) {
        return shares.getOrDefault(feature, 0.0);
    }
}
