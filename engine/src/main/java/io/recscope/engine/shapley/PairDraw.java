package io.recscope.engine.shapley;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Draws coalitions for a regression, each standing for itself and its complement, none twice.
///
/// All coalitions of one player are drawn first. What is left is shared among the sizes from 2 to half the players
/// so that a size `s` gets a number near `1/√(s(n−s))`, or all it has; within a size all are equally likely.
/// Leverage scores would share it evenly (Musco and Witter 2025, "Provably accurate Shapley value estimation via
/// leverage score sampling"); small sizes weigh more in the regression, and the root of the product is the best law
/// where what it leaves over varies alike for all sizes. The law is nested: a longer draw contains a shorter one.
final class PairDraw {
    private final int players;
    private final SplittableRandom random;
    private final double offset;
    private final double[] expected;
    private final int[] drawn;
    private final Map<Coalition, Integer> sizes = new LinkedHashMap<>();

    /// @param players at least 2
    PairDraw(int players, long seed) {
        this.players = players;
        this.random = new SplittableRandom(seed);
        this.offset = random.nextDouble();
        this.expected = new double[players / 2 + 1];
        this.drawn = new int[players / 2 + 1];
    }

    /// Number of pairs of a size and its counterpart.
    double all(int size) {
        double count = 1;
        for (int i = 1; i <= size; i++) {
            count = count * (players - size + i) / i;
        }
        return 2 * size == players ? count / 2 : count;
    }

    /// Number of all pairs.
    double all() {
        double sum = 0;
        for (int size = 1; size <= players / 2; size++) {
            sum += all(size);
        }
        return sum;
    }

    int count() {
        return sizes.size();
    }

    /// One coalition of each pair, in the order they were drawn.
    List<Coalition> coalitions() {
        return new ArrayList<>(sizes.keySet());
    }

    /// What a pair weighs: Shapley's kernel over the chance that it was drawn.
    double weight(Coalition coalition) {
        int size = sizes.getOrDefault(coalition, 1);
        double mass = (players - 1.0) / ((double) size * (players - size)) * (2 * size == players ? 0.5 : 1);
        return mass / likely(size);
    }

    /// The share of a pair's size that was not drawn.
    double spare(Coalition coalition) {
        int size = sizes.getOrDefault(coalition, 1);
        return Math.max(0, 1 - likely(size) / all(size));
    }

    private double likely(int size) {
        return expected[size] >= 4 || expected[size] == all(size) ? drawn[size] : Math.max(expected[size], 1e-9);
    }

    /// Draws on until there are so many pairs.
    ///
    /// @param pairs at most [#all()]
    void to(int pairs) {
        share(pairs);
        double cumulated = offset;
        for (int size = 1; size <= players / 2; size++) {
            boolean whole = expected[size] == all(size);
            double next = cumulated + (whole ? 0 : expected[size]);
            int target = whole ? (int) expected[size] : (int) (Math.floor(next + 1e-9) - Math.floor(cumulated + 1e-9));
            cumulated = next;
            draw(size, Math.min(target, drawn[size] + pairs - count()));
        }
    }

    private void share(int pairs) {
        expected[1] = Math.min(all(1), pairs);
        double left = pairs - expected[1];
        Set<Integer> open = new HashSet<>();
        for (int size = 2; size <= players / 2; size++) {
            open.add(size);
        }
        boolean settled = false;
        while (!settled) {
            double scale = left / open.stream().mapToDouble(this::law).sum();
            List<Integer> full =
                    open.stream().filter(s -> scale * law(s) >= all(s) - 1e-9).toList();
            open.forEach(size -> expected[size] = scale * law(size));
            for (int size : full) {
                expected[size] = all(size);
                left -= all(size);
            }
            full.forEach(open::remove);
            settled = full.isEmpty() || open.isEmpty();
        }
    }

    private double law(int size) {
        return (2 * size == players ? 0.5 : 1) / Math.sqrt((double) size * (players - size));
    }

    private void draw(int size, int target) {
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            order[i] = i;
        }
        while (drawn[size] < target) {
            long[] bits = new long[(players + 63) / 64];
            for (int i = 0; i < size; i++) {
                int other = i + random.nextInt(players - i);
                int player = order[other];
                order[other] = order[i];
                order[i] = player;
                bits[player / 64] |= 1L << player;
            }
            Coalition coalition = Coalition.of(players, p -> (bits[p / 64] >>> p & 1) == 1);
            // of two halves that are each other's complement the one with the first player stands for both
            boolean other = 2 * size == players && !coalition.has(0);
            if (sizes.putIfAbsent(other ? coalition.others() : coalition, size) == null) {
                drawn[size]++;
            }
        }
    }
}
