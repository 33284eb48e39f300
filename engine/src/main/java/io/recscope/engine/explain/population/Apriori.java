package io.recscope.engine.explain.population;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Looks for frequent conditions of one, two and three features, longer ones only where all shorter ones are
/// frequent. The cases of a consequence lie together as bits in words of their own, so that one pass over a
/// condition's words counts it for every consequence. Not thread-safe.
final class Apriori {
    private static final Comparator<Found> ORDER = Comparator.comparingDouble((Found found) -> -found.confidence())
            .thenComparing(found -> -found.both())
            .thenComparing(found -> found.condition().size())
            .thenComparing(Found::condition, Apriori::compare)
            .thenComparing(found -> found.consequence().number());

    private final Thresholds thresholds;
    private final CaseBits bits;
    private final int least;
    /// Counts of frequent pairs by consequence, at `first × features + second`.
    private final Map<Integer, int[]> pairs = new HashMap<>();

    private final PriorityQueue<Found> best = new PriorityQueue<>(ORDER.reversed());
    private int found;

    /// A rule that was found, with its counts.
    record Found(List<Feature> condition, Feature consequence, int matching, int recommended, int both) {
        double confidence() {
            return (double) both / matching;
        }
    }

    private Apriori(CaseBits bits, int cases, Thresholds thresholds) {
        this.bits = bits;
        this.thresholds = thresholds;
        least = thresholds.least(cases);
    }

    static Apriori over(List<RuleCase> cases, Thresholds thresholds) {
        Apriori apriori = new Apriori(CaseBits.of(cases, thresholds.least(cases.size())), cases.size(), thresholds);
        for (int i = 0; i < apriori.bits.features().size(); i++) {
            apriori.from(i);
        }
        return apriori;
    }

    private static int compare(List<Feature> some, List<Feature> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int order = Integer.compare(some.get(i).number(), others.get(i).number());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    /// Features that were frequent enough.
    int features() {
        return bits.features().size();
    }

    /// Rules that pass, whether kept or not.
    int found() {
        return found;
    }

    /// The best rules in order.
    List<Found> best() {
        return best.stream().sorted(ORDER).toList();
    }

    /// All conditions whose last feature is `last`; those of the features before are known by then.
    private void from(int last) {
        int[] alone = bits.counts(bits.words(last));
        take(alone, List.of(bits.all()), last);
        for (int second = 0; second < last && thresholds.longest() > 1; second++) {
            long[] words = bits.both(bits.words(second), bits.words(last));
            int[] counts = bits.counts(words);
            if (isFrequent(counts)) {
                pairs.put(second * features() + last, counts);
                take(counts, List.of(bits.all(), bits.alone(second), alone), second, last);
                longer(second, last, words, counts);
            }
        }
    }

    private void longer(int second, int last, long[] words, int[] pair) {
        for (int first = 0; first < second && thresholds.longest() > 2; first++) {
            int[] left = pairs.get(first * features() + second);
            int[] outer = pairs.get(first * features() + last);
            if (left != null && outer != null && mayBeFrequent(left, outer, pair)) {
                int[] counts = bits.counts(words, bits.words(first));
                if (isFrequent(counts)) {
                    take(
                            counts,
                            List.of(
                                    bits.all(),
                                    bits.alone(first),
                                    bits.alone(second),
                                    bits.alone(last),
                                    left,
                                    outer,
                                    pair),
                            first,
                            second,
                            last);
                }
            }
        }
    }

    /// Whether some target is frequent in all three pairs of a condition: only then can it be in the whole.
    private boolean mayBeFrequent(int[] left, int[] outer, int[] pair) {
        for (int target = 0; target < bits.targets().size(); target++) {
            if (left[target] >= least && outer[target] >= least && pair[target] >= least) {
                return true;
            }
        }
        return false;
    }

    private boolean isFrequent(int[] counts) {
        for (int target = 0; target < bits.targets().size(); target++) {
            if (counts[target] >= least) {
                return true;
            }
        }
        return false;
    }

    /// Takes the rules of a condition that pass.
    ///
    /// @param shorter counts of all conditions with fewer of these features
    private void take(int[] counts, List<int[]> shorter, int... condition) {
        int matching = matching(counts);
        for (int target = 0; target < bits.targets().size(); target++) {
            int both = counts[target];
            if (both >= least && both >= thresholds.confidence() * matching - 1e-9 && isNews(counts, shorter, target)) {
                found++;
                if (best.size() < Rules.LISTED || both >= best.element().confidence() * matching - 1e-9) {
                    best.add(found(condition, target, matching, both));
                }
                if (best.size() > Rules.LISTED) {
                    best.remove();
                }
            }
        }
    }

    private Found found(int[] condition, int target, int matching, int both) {
        List<Feature> features = Arrays.stream(condition)
                .mapToObj(bits.features()::get)
                .sorted(Comparator.comparingInt(Feature::number))
                .toList();
        return new Found(features, bits.targets().get(target), matching, bits.all()[target], both);
    }

    /// Whether no shorter condition has as much confidence; compared in whole numbers.
    private static boolean isNews(int[] counts, List<int[]> shorter, int target) {
        long matching = matching(counts);
        for (int[] other : shorter) {
            if ((long) other[target] * matching >= counts[target] * (long) matching(other)) {
                return false;
            }
        }
        return true;
    }

    /// The last count is that of all cases.
    private static int matching(int[] counts) {
        return counts[counts.length - 1];
    }
}
