package io.recscope.engine.explain.population;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Cases as bits: for each feature one bit a case, the cases of each target together and beginning with a new word;
/// behind those of frequent targets all other cases.
final class CaseBits {
    private final List<Feature> targets;
    private final List<Feature> features;
    /// The word with which the cases of each target begin, and those of no frequent target, and the end.
    private final int[] start;
    private final long[][] words;
    private final int[][] alone;
    private final int[] all;

    private CaseBits(List<Feature> targets, List<Feature> features, int[] start, long[][] words, int[] all) {
        this.targets = targets;
        this.features = features;
        this.start = start;
        this.words = words;
        this.all = all;
        alone = new int[words.length][];
        for (int feature = 0; feature < words.length; feature++) {
            alone[feature] = counts(words[feature]);
        }
    }

    /// @param least cases of a frequent feature or target
    static CaseBits of(List<RuleCase> cases, int least) {
        List<Feature> targets = frequent(
                cases.stream().map(RuleCase::target).filter(Feature::known).toList(), least);
        List<Feature> features =
                frequent(cases.stream().flatMap(one -> one.positive().stream()).toList(), least);
        Map<Integer, Integer> targetOf = numbers(targets);
        Map<Integer, List<RuleCase>> blocks = cases.stream()
                .collect(Collectors.groupingBy(
                        one -> targetOf.getOrDefault(one.target().number(), targets.size())));
        int[] start = new int[targets.size() + 2];
        int[] all = new int[targets.size() + 1];
        for (int target = 0; target <= targets.size(); target++) {
            int size = blocks.getOrDefault(target, List.of()).size();
            start[target + 1] = start[target] + Math.ceilDiv(size, Long.SIZE);
            all[target] = target == targets.size() ? cases.size() : size;
        }
        Map<Integer, Integer> featureOf = numbers(features);
        long[][] words = new long[features.size()][start[targets.size() + 1]];
        blocks.forEach((target, block) -> {
            for (int i = 0; i < block.size(); i++) {
                int bit = start[target] * Long.SIZE + i;
                for (Feature feature : block.get(i).positive()) {
                    int number = featureOf.getOrDefault(feature.number(), -1);
                    if (number >= 0) {
                        words[number][bit / Long.SIZE] |= 1L << bit;
                    }
                }
            }
        });
        return new CaseBits(targets, features, start, words, all);
    }

    /// The features that occur often enough, the most frequent first, equal ones by number.
    private static List<Feature> frequent(List<Feature> all, int least) {
        Map<Integer, Feature> known = new TreeMap<>();
        all.forEach(feature -> known.putIfAbsent(feature.number(), feature));
        Map<Integer, Long> counts =
                all.stream().collect(Collectors.groupingBy(Feature::number, TreeMap::new, Collectors.counting()));
        Function<Feature, Long> count = feature -> counts.getOrDefault(feature.number(), 0L);
        return known.values().stream()
                .filter(feature -> count.apply(feature) >= least)
                .sorted(Comparator.comparing(count).reversed().thenComparing(Feature::number))
                .limit(Rules.FEATURES)
                .toList();
    }

    private static Map<Integer, Integer> numbers(List<Feature> features) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Feature feature : features) {
            numbers.put(feature.number(), numbers.size());
        }
        return numbers;
    }

    List<Feature> targets() {
        return targets;
    }

    List<Feature> features() {
        return features;
    }

    long[] words(int feature) {
        return words[feature];
    }

    /// Cases of each frequent target, and, last, of all.
    int[] all() {
        return all;
    }

    /// Cases with a feature, of each frequent target, and, last, of all.
    int[] alone(int feature) {
        return alone[feature];
    }

    long[] both(long[] some, long[] others) {
        long[] both = new long[some.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = some[i] & others[i];
        }
        return both;
    }

    /// Bits set in the words of each frequent target, and, last, in all.
    int[] counts(long[] some) {
        return counts(some, some);
    }

    /// Bits set in both, in the words of each frequent target, and, last, in all.
    int[] counts(long[] some, long[] others) {
        int[] counts = new int[targets.size() + 1];
        int sum = 0;
        for (int target = 0; target <= targets.size(); target++) {
            int count = 0;
            for (int i = start[target]; i < start[target + 1]; i++) {
                count += Long.bitCount(some[i] & others[i]);
            }
            sum += count;
            counts[target] = count;
        }
        counts[targets.size()] = sum;
        return counts;
    }
}
