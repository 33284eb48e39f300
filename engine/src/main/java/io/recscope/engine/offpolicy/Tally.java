package io.recscope.engine.offpolicy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Sums over the decisions of a log, user by user. Not thread-safe.
final class Tally {
    private static final double FEW = 1000;

    private final double clip;
    private final double[] counts;
    private final double[] rewards;
    private final double[] weights;
    private final double[] unclipped;
    private final double[] weighted;
    private final double[] robust;
    private double squares;
    private double most;
    private long zero;
    private long clipped;

    Tally(int users, double clip) {
        this.clip = clip;
        counts = new double[users];
        rewards = new double[users];
        weights = new double[users];
        unclipped = new double[users];
        weighted = new double[users];
        robust = new double[users];
    }

    void add(int user, Weighing.Decision decision) {
        double weight = Math.min(decision.weight(), clip);
        counts[user]++;
        rewards[user] += decision.reward();
        weights[user] += weight;
        unclipped[user] += decision.weight();
        weighted[user] += weight * decision.reward();
        robust[user] += decision.expected() + weight * (decision.reward() - decision.forecast());
        squares += weight * weight;
        most = Math.max(most, decision.weight());
        zero += decision.weight() == 0 ? 1 : 0;
        clipped += decision.weight() > clip ? 1 : 0;
    }

    OffPolicyResult result(String policy, ImpressionLog log, double level) {
        Clusters clusters = new Clusters(level);
        double impressions = Arrays.stream(counts).sum();
        double sum = Arrays.stream(weights).sum();
        WeightDiagnostics diagnostics = new WeightDiagnostics(
                clusters.ratio(unclipped, counts),
                most,
                squares == 0 ? 0 : sum * sum / squares,
                zero / impressions,
                clipped / impressions);
        Estimate logged = clusters.ratio(rewards, counts);
        Estimate doublyRobust = clusters.ratio(robust, counts);
        return new OffPolicyResult(
                policy,
                log.propensities(),
                new OffPolicyResult.Extent(counts.length, log.slates().size(), (long) impressions),
                logged,
                clusters.ratio(weighted, counts),
                clusters.ratio(weighted, weights),
                doublyRobust,
                gain(clusters, doublyRobust, logged),
                diagnostics,
                String.format(
                        Locale.ROOT,
                        "%.0f %% intervals, studentised over users and corrected for skewness",
                        100 * level),
                notes(log, diagnostics));
    }

    private Estimate gain(Clusters clusters, Estimate doublyRobust, Estimate logged) {
        double[] influence = Clusters.influence(robust, counts);
        double[] own = Clusters.influence(rewards, counts);
        Arrays.setAll(influence, u -> influence[u] - own[u]);
        return clusters.of(doublyRobust.value() - logged.value(), influence);
    }

    private List<String> notes(ImpressionLog log, WeightDiagnostics weight) {
        List<String> notes = new ArrayList<>();
        if (log.propensities() == PropensitySource.ESTIMATED) {
            notes.add("Propensities are estimated from how often each item was shown on each day. A logging policy"
                    + " that looked at the user makes these estimates biased.");
        }
        if (!weight.mean().covers(1)) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The mean weight is %.3f and not 1: propensities are wrong, or the policy shows items that the log"
                            + " never could. Trust SNIPS and the doubly robust estimate little, IPS not at all.",
                    weight.mean().value()));
        }
        if (weight.effective() < FEW) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The impressions are worth only %.0f equally weighted ones, and intervals from so few can be too"
                            + " narrow. Take a policy closer to the log's, or a longer log.",
                    weight.effective()));
        }
        if (clipped > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%d weights were cut to %s, which biases the estimates; intervals do not show this.",
                    clipped,
                    clip));
        }
        return notes;
    }
}
