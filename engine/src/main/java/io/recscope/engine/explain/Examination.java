package io.recscope.engine.explain;

import io.recscope.engine.shapley.Coalition;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.shapley.Estimate;
import io.recscope.engine.shapley.Game;
import io.recscope.engine.shapley.Method;
import io.recscope.engine.shapley.Shapley;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/// Examines an attribution: orders of taking away against chance, and what must hold of any fair share.
///
/// @param effort of each estimate that is made for comparison; its seed is that of all chance
public record Examination(Effort effort) {
    /// Random orders that an attribution is compared with.
    static final int ORDERS = 20;

    private static final int SEEDS = 3;

    /// Examines one attribution.
    ///
    /// @param attribution of the same case
    /// @throws InterruptedException when `work` was cancelled
    public Faithfulness of(Case asked, Attribution attribution, Work work) throws InterruptedException {
        List<Integer> named = new ArrayList<>(IntStream.range(
                        0, attribution.evidence().size())
                .boxed()
                .sorted((a, b) -> Double.compare(
                        attribution.estimate().value(b), attribution.estimate().value(a)))
                .toList());
        Curve deletion = curve(asked.game(), named, false, work.part(0, 0.2));
        Curve insertion = curve(asked.game(), named, true, work.part(0.2, 0.4));
        double[] added = added(asked.game(), named, work.part(0.4, 0.6));
        work.report(0.6, "asking a scrambled model");
        OptionalDouble scrambled = correlation(
                attribution.estimate(), values(asked.scrambled(effort.seed()).game(), effort, work));
        return new Faithfulness(
                deletion, insertion, added[0], added[1], scrambled, stability(asked, attribution, work), SEEDS);
    }

    private Curve curve(Game game, List<Integer> named, boolean comeBack, Work work) throws InterruptedException {
        work.report(0, comeBack ? "putting evidence back" : "taking evidence away");
        Random random = new Random(effort.seed());
        List<List<Integer>> orders = new ArrayList<>();
        orders.add(named);
        for (int i = 0; i < ORDERS; i++) {
            List<Integer> order = new ArrayList<>(named);
            Collections.sort(order);
            Collections.shuffle(order, random);
            orders.add(order);
        }
        List<Coalition> coalitions = new ArrayList<>();
        for (List<Integer> order : orders) {
            for (int steps = 0; steps <= order.size(); steps++) {
                List<Integer> first = order.subList(0, steps);
                coalitions.add(Coalition.of(game.players(), player -> first.contains(player) == comeBack));
            }
        }
        return curve(game.worths(coalitions, work), named.size() + 1);
    }

    private static Curve curve(double[] worths, int steps) {
        List<double[]> curves = new ArrayList<>();
        for (int from = 0; from < worths.length; from += steps) {
            curves.add(Arrays.copyOfRange(worths, from, from + steps));
        }
        List<double[]> random = curves.subList(1, curves.size());
        return new Curve(
                Arrays.stream(curves.getFirst()).boxed().toList(),
                IntStream.range(0, steps)
                        .mapToObj(s ->
                                random.stream().mapToDouble(c -> c[s]).average().orElse(Double.NaN))
                        .toList(),
                Curve.area(curves.getFirst()),
                random.stream().map(Curve::area).toList());
    }

    /// Shares of a dummy, and the difference of twins, in one game that has both added.
    private double[] added(Game game, List<Integer> named, Work work) throws InterruptedException {
        if (named.isEmpty()) {
            return new double[] {0, 0};
        }
        int n = game.players();
        int twin = named.getFirst();
        Estimate estimate = values(new WithTwinAndDummy(game, twin), effort, work);
        return new double[] {Math.abs(estimate.value(n + 1)), Math.abs(estimate.value(twin) - estimate.value(n))};
    }

    /// A game with two more players: one that does what another does, so that either is enough, and one that does
    /// nothing.
    private record WithTwinAndDummy(Game game, int twin) implements Game {
        @Override
        public int players() {
            return game.players() + 2;
        }

        @Override
        public double[] worths(List<Coalition> coalitions, Work work) throws InterruptedException {
            int n = game.players();
            return game.worths(
                    coalitions.stream()
                            .map(c -> Coalition.of(n, player -> c.has(player) || (player == twin && c.has(n))))
                            .toList(),
                    work);
        }
    }

    private OptionalDouble stability(Case asked, Attribution attribution, Work work) throws InterruptedException {
        Method method = attribution.estimate().fidelity().method();
        if (method == Method.EXACT || method == Method.CLOSED_FORM) {
            return OptionalDouble.of(1);
        }
        OptionalDouble least = OptionalDouble.empty();
        for (int seed = 1; seed <= SEEDS; seed++) {
            work.report(0.7 + 0.1 * (seed - 1), "trying another seed");
            Estimate other = values(asked.game(), effort.seeded(effort.seed() + seed), work);
            OptionalDouble one = correlation(attribution.estimate(), other);
            least = one.isEmpty() || (least.isPresent() && least.getAsDouble() < one.getAsDouble()) ? least : one;
        }
        return least;
    }

    private static Estimate values(Game game, Effort effort, Work work) throws InterruptedException {
        return Shapley.values(game, effort, _ -> {}, work);
    }

    /// Spearman's: Pearson's of the ranks, ties sharing their mean rank.
    static OptionalDouble correlation(Estimate one, Estimate other) {
        double[] a = ranks(one.values());
        double[] b = ranks(other.values());
        double mean = (a.length - 1) / 2.0;
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - mean) * (b[i] - mean);
            first += (a[i] - mean) * (a[i] - mean);
            second += (b[i] - mean) * (b[i] - mean);
        }
        return a.length < 3 || first == 0 || second == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(both / Math.sqrt(first * second));
    }

    private static double[] ranks(List<Double> values) {
        double[] ranks = new double[values.size()];
        for (int i = 0; i < ranks.length; i++) {
            double value = values.get(i);
            long less = values.stream().filter(v -> v < value).count();
            long same = values.stream().filter(v -> v == value).count();
            ranks[i] = less + (same - 1) / 2.0;
        }
        return ranks;
    }
}
