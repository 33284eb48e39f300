package io.recscope.engine.explain;

import java.util.Arrays;

/// What is shared among the evidence: how well one item stands among fixed rivals.
///
/// Values are those of the model, or of the policy's last stage where a policy is at work. A rival or item of which
/// nothing can be said, or which a stage took out, counts as much as the lowest of all others.
public enum Worth {
    /// The item's own value, whatever the rivals have.
    SCORE,
    /// Minus the item's place among the rivals, from −1 for the first: more is better.
    RANK,
    /// ln(p / (1 − p)) of the [#PROBABILITY].
    LOG_ODDS,
    /// The item's share of e^(value / scale) over item and rivals. For a network, whose scores are logits, the
    /// scale is 1 and p the model's own probability of the item against these rivals; for any other model the
    /// scale is the standard deviation of the values when all evidence is there, and p only a convention.
    PROBABILITY;

    /// @param values of the item, first, and of its rivals, finite or −∞
    /// @param rank the item's place among them, from 1
    double of(double[] values, int rank, double scale) {
        return switch (this) {
            case SCORE -> floored(values)[0];
            case RANK -> -rank;
            case LOG_ODDS -> logOdds(floored(values), scale);
            case PROBABILITY -> 1 / (1 + Math.exp(-logOdds(floored(values), scale)));
        };
    }

    /// The item's value minus the logarithm of the sum over its rivals.
    private static double logOdds(double[] values, double scale) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < values.length; i++) {
            most = Math.max(most, values[i]);
        }
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.exp((values[i] - most) / scale);
        }
        return (values[0] - most) / scale - Math.log(sum);
    }

    /// With the lowest finite value in place of those that say nothing.
    private static double[] floored(double[] values) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        return Arrays.stream(values).map(v -> Double.isFinite(v) ? v : low).toArray();
    }

    /// The standard deviation of the finite values, 1 where they are all alike.
    static double deviation(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(finite).average().orElse(0);
        double squares = Arrays.stream(finite).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = finite.length == 0 ? 0 : Math.sqrt(squares / finite.length);
        return deviation > 0 ? deviation : 1;
    }
}
