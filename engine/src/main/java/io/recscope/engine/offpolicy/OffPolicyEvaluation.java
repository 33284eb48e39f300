package io.recscope.engine.offpolicy;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.offpolicy.RewardModel.Weighted;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Estimates what target policies would have earned, from the log of another one.
///
/// The weight of an impression is the target's probability of the item given those above it over its propensity.
/// IPS is the mean of weight times reward; SNIPS divides by the sum of the weights instead of their number; the
/// doubly robust estimate is the mean of $\sum_a \pi(a)\,\hat r(a) + w\,(r - \hat r)$ with [RewardModel] as $\hat
/// r$, learned for each user from others only (cross-fitting, Chernozhukov et al. 2018). IPS and, for many users,
/// the others are unbiased when propensities are right and positive wherever the target's are. Where a target
/// has no item left for a place it earns 0 there.
///
/// @param clip weights above are cut to it, which lowers variance and biases every estimate towards 0 or the
///     reward model (Ionides 2008); infinite for none
/// @param level of the intervals, in `(0, 1)`
/// @param folds number of parts that users are dealt into for cross-fitting, at least 2
/// @param seed of that dealing
public record OffPolicyEvaluation(double clip, double level, int folds, long seed) {
    public OffPolicyEvaluation {
        if (!(clip > 0) || !(level > 0 && level < 1) || folds < 2) {
            throw new BadUsage(
                    "Weights clipped at " + clip + ", intervals of level " + level + ", " + folds + " folds",
                    "",
                    "Clip at a number above 0, choose a level between 0 and 1 and at least 2 folds.");
        }
    }

    /// No clipping, 95 % intervals, five folds.
    public static OffPolicyEvaluation usual() {
        return new OffPolicyEvaluation(Double.POSITIVE_INFINITY, 0.95, 5, 42);
    }

    public OffPolicyEvaluation withClip(double weight) {
        return new OffPolicyEvaluation(weight, level, folds, seed);
    }

    /// Estimates a policy's value. Two passes over the log; the target is asked in each for each slate.
    ///
    /// @throws BadData when a propensity is missing or not in `(0, 1]`
    /// @throws BadUsage when there are fewer than two users
    /// @throws IllegalStateException when the target's probabilities do not add up to 1, a defect of it
    /// @throws InterruptedException when `work` was cancelled
    public OffPolicyResult evaluate(ImpressionLog log, TargetPolicy target, Work work) throws InterruptedException {
        check(log);
        Map<Integer, Integer> clusters = new HashMap<>();
        log.slates().forEach(slate -> clusters.putIfAbsent(slate.user(), clusters.size()));
        if (clusters.size() < 2) {
            throw new BadUsage(
                    "An estimate from " + clusters.size() + " users",
                    "",
                    "Give a log of at least two users, better of hundreds.");
        }
        int[] parts = parts(clusters.size());
        Tally tally = new Tally(clusters.size(), clip);
        Weighing weighing = new Weighing(target, log.items());
        List<Weighted> weighted = new ArrayList<>();
        for (Slate slate : log.slates()) {
            tell(work.part(0, 0.5), weighted.size(), log, target);
            weighted.add(new Weighted(slate, weighing.weights(slate)));
        }
        List<RewardModel> models = models(weighted, log.items(), clusters, parts);
        int done = 0;
        for (Slate slate : log.slates()) {
            tell(work.part(0.5, 1), done++, log, target);
            int user = clusters.getOrDefault(slate.user(), 0);
            weighing.weigh(slate, models.get(parts[user]), decision -> tally.add(user, decision));
        }
        return tally.result(target.name(), log, level);
    }

    private static void tell(Work work, int done, ImpressionLog log, TargetPolicy target) throws InterruptedException {
        if (done % 64 == 0) {
            work.checkCancelled();
            work.report((double) done / log.slates().size(), "asking " + target.name());
        }
    }

    private static void check(ImpressionLog log) {
        for (Slate slate : log.slates()) {
            for (Impression impression : slate.shown()) {
                if (!(impression.propensity() > 0 && impression.propensity() <= 1)) {
                    throw new BadData(
                            "The propensity " + impression.propensity() + " is no probability above 0",
                            "item " + impression.item() + " at " + slate.moment(),
                            "Correct or drop such rows, or have propensities estimated.");
                }
            }
        }
    }

    /// Deals users into folds at random, as evenly as can be.
    private int[] parts(int users) {
        int[] parts = new int[users];
        SplittableRandom random = new SplittableRandom(seed);
        for (int u = 0; u < users; u++) {
            int j = random.nextInt(u + 1);
            parts[u] = parts[j];
            parts[j] = u % Math.min(folds, users);
        }
        return parts;
    }

    private List<RewardModel> models(List<Weighted> slates, int items, Map<Integer, Integer> clusters, int[] parts) {
        List<RewardModel> models = new ArrayList<>();
        for (int fold = 0; fold < Math.min(folds, parts.length); fold++) {
            int left = fold;
            models.add(RewardModel.learn(
                    slates.stream()
                            .filter(s -> parts[clusters.getOrDefault(s.slate().user(), 0)] != left)
                            .toList(),
                    items));
        }
        return models;
    }
}
