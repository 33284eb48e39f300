package io.recscope.engine.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Mark;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.Standing;
import io.recscope.engine.recommend.policy.Diversity.Likeness;
import io.recscope.engine.recommend.policy.Diversity.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SelectionPropertiesTest {
    private static final Facts FACTS = ToyShop.facts();

    /// What a candidate adds to a list, from scratch.
    private interface Naive {
        double gain(List<Integer> list, int candidate);
    }

    private static int[] list(Policy policy, Pool pool) {
        return list(policy, pool, Exposure.alone());
    }

    private static int[] list(Policy policy, Pool pool, Exposure exposure) {
        return new Pipeline(Pooling.all(new ToyShop.Scores(new float[0])), PolicyStages.of(policy, FACTS, exposure))
                .items(pool);
    }

    private static double[] relevance(Pool pool) {
        float[] values = new float[pool.size()];
        for (int p = 0; p < values.length; p++) {
            values[p] = (float) -Math.log(pool.place(p));
        }
        return Scaled.of(Standing.of(pool, values));
    }

    /// Each place's item adds as much as any other would, so the greedy choice differs in equal gains at most.
    private static void isGreedy(int[] list, Pool pool, Naive naive) {
        List<Integer> chosen = new ArrayList<>();
        for (int item : list) {
            int own = IntStream.range(0, pool.size())
                    .filter(p -> pool.item(p) == item)
                    .findFirst()
                    .orElseThrow();
            double gain = naive.gain(chosen, own);
            double best = IntStream.range(0, pool.size())
                    .filter(p -> !chosen.contains(p))
                    .mapToDouble(p -> naive.gain(chosen, p))
                    .max()
                    .orElseThrow();
            assertThat(gain).isGreaterThanOrEqualTo(best - 1e-7);
            chosen.add(own);
        }
        assertThat(chosen).doesNotHaveDuplicates().hasSize(pool.request().size());
    }

    private static Policy diverse(Method method, double strength, Likeness likeness) {
        return Policy.OFF.with(new Diversity(method, strength, likeness, 0));
    }

    @Property(tries = 60)
    void mmrIsTheNaiveOne(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 1) double s, @ForAll Likeness likeness) {
        Pool pool = ToyShop.pool(seed, 12, ToyShop.history(seed));
        double[] relevance = relevance(pool);
        Closeness close = Closeness.of(likeness, FACTS);
        isGreedy(list(diverse(Method.MMR, s, likeness), pool), pool, (list, p) -> {
            double most = 0;
            for (int other : list) {
                most = Math.max(most, close.of(pool.item(p), pool.item(other)));
            }
            return (1 - s) * relevance[p] - s * most;
        });
    }

    @Property(tries = 60)
    void dppIsTheNaiveOne(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 1) double s, @ForAll Likeness likeness) {
        Pool pool = ToyShop.pool(seed, 12, ToyShop.history(seed));
        double[] relevance = relevance(pool);
        Closeness close = Closeness.of(likeness, FACTS);
        isGreedy(list(diverse(Method.DPP, s, likeness), pool), pool, (list, p) -> {
            List<Integer> more = new ArrayList<>(list);
            more.add(p);
            return (1 - s) * relevance[p] + s * (logDeterminant(pool, close, more) - logDeterminant(pool, close, list));
        });
    }

    /// By Gaussian elimination.
    private static double logDeterminant(Pool pool, Closeness close, List<Integer> list) {
        int n = list.size();
        double[][] kernel = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                kernel[i][j] = i == j ? 1 : 0.99 * close.of(pool.item(list.get(i)), pool.item(list.get(j)));
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(kernel[i][i]);
            for (int j = i + 1; j < n; j++) {
                double factor = kernel[j][i] / kernel[i][i];
                for (int k = i; k < n; k++) {
                    kernel[j][k] -= factor * kernel[i][k];
                }
            }
        }
        return sum;
    }

    @Property(tries = 60)
    void xquadIsTheNaiveOne(@ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 1) double s) {
        Pool pool = ToyShop.pool(seed, 12, ToyShop.history(seed));
        double[] relevance = relevance(pool);
        Aspects aspects = FACTS.aspects();
        double[] shares = aspects.profile(pool.request().history());
        isGreedy(list(diverse(Method.XQUAD, s, Likeness.FEATURES), pool), pool, (list, p) -> {
            double sum = 0;
            for (int aspect : aspects.of(pool.item(p))) {
                double open = shares[aspect] * relevance[p];
                for (int other : list) {
                    boolean has = IntStream.of(aspects.of(pool.item(other))).anyMatch(a -> a == aspect);
                    open *= has ? 1 - relevance[other] : 1;
                }
                sum += open;
            }
            return (1 - s) * relevance[p] + s * sum;
        });
    }

    @Property(tries = 60)
    void calibrationIsTheNaiveOne(@ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 1) double s) {
        Pool pool = ToyShop.pool(seed, 12, ToyShop.history(seed));
        double[] relevance = relevance(pool);
        double[] wanted = FACTS.aspects().profile(pool.request().history());
        isGreedy(list(diverse(Method.CALIBRATED, s, Likeness.FEATURES), pool), pool, (list, p) -> {
            List<Integer> more = new ArrayList<>(list);
            more.add(p);
            return (1 - s) * relevance[p] - s * divergence(pool, wanted, more);
        });
    }

    private static double divergence(Pool pool, double[] wanted, List<Integer> list) {
        double[] shown = new double[wanted.length];
        int described = 0;
        for (int p : list) {
            int[] own = FACTS.aspects().of(pool.item(p));
            described += own.length > 0 ? 1 : 0;
            for (int aspect : own) {
                shown[aspect] += 1.0 / own.length;
            }
        }
        double sum = 0;
        for (int a = 0; a < wanted.length; a++) {
            double q = described == 0 ? 0 : shown[a] / described;
            sum += wanted[a] > 0 ? wanted[a] * Math.log(wanted[a] / (0.99 * q + 0.01 * wanted[a])) : 0;
        }
        return sum;
    }

    @Property(tries = 150)
    void aShortListBeginsALongOneAndEveryBeginningHasItsTail(
            @ForAll long seed,
            @ForAll Method method,
            @ForAll @DoubleRange(max = 0.6) double share,
            @ForAll @IntRange(max = 4) int perAspect,
            @ForAll @DoubleRange(max = 1) double strength) {
        Policy policy = Policy.OFF
                .with(new LongTail(strength, share, LongTail.Placing.EVEN, 1, false))
                .with(new Diversity(method, strength, Likeness.MEANING, perAspect));
        int[] longer = list(policy, ToyShop.pool(seed, 20, ToyShop.history(seed)));
        int[] shorter = list(policy, ToyShop.pool(seed, 10, ToyShop.history(seed)));
        assertThat(shorter).hasSize(10).isEqualTo(Arrays.copyOf(longer, 10));
        int tail = 0;
        for (int n = 1; n <= 20; n++) {
            tail += FACTS.tier(longer[n - 1]) == Tier.TAIL ? 1 : 0;
            assertThat(tail).isGreaterThanOrEqualTo((int) Math.floor(share * n));
        }
    }

    @Property(tries = 150)
    void placedLastEachTenHaveTheirTailAndTheMostRelevantStandOnTop(
            @ForAll long seed,
            @ForAll Method method,
            @ForAll @DoubleRange(max = 0.6) double share,
            @ForAll @DoubleRange(max = 2) double discount,
            @ForAll @IntRange(min = 11, max = 20) int length) {
        Policy policy = Policy.OFF
                .with(new LongTail(discount, share, LongTail.Placing.LAST, 1, false))
                .with(new Diversity(method, 0.3, Likeness.MEANING, 0));
        Pool pool = ToyShop.pool(seed, length, ToyShop.history(seed));
        int[] longer = list(policy, pool);
        int[] ten = list(policy, ToyShop.pool(seed, 10, ToyShop.history(seed)));
        assertThat(ten).isEqualTo(Arrays.copyOf(longer, 10));
        assertThat(tails(ten)).isGreaterThanOrEqualTo((int) Math.floor(share * 10));
        assertThat(tails(longer)).isGreaterThanOrEqualTo((int) Math.floor(share * length));
        int[] places = Arrays.stream(longer).map(item -> place(pool, item)).toArray();
        assertThat(Arrays.copyOf(places, 10)).isSorted();
        assertThat(Arrays.copyOfRange(places, 10, length)).isSorted();
    }

    private static int tails(int[] list) {
        return (int) Arrays.stream(list)
                .filter(item -> FACTS.tier(item) == Tier.TAIL)
                .count();
    }

    private static int place(Pool pool, int item) {
        return IntStream.range(0, pool.size())
                .filter(p -> pool.item(p) == item)
                .map(pool::place)
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 100)
    void noTenPlacesHoldMoreOfAnAspectUnlessTheNoteSaysSo(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int most, @ForAll Method method) {
        Policy policy = Policy.OFF.with(new Diversity(method, 0.2, Likeness.FEATURES, most));
        Pool pool = ToyShop.pool(seed, 30, ToyShop.history(seed));
        Recommendation list = new Pipeline(
                        Pooling.all(new ToyShop.Scores(new float[0])), PolicyStages.of(policy, FACTS))
                .recommend(pool);
        for (int place = 0; place < 30; place++) {
            int[] own = FACTS.aspects().of(list.candidates().get(place).item());
            boolean crowded = false;
            for (int aspect : own) {
                long count = list.candidates().subList(Math.max(0, place - 9), place + 1).stream()
                        .filter(c -> IntStream.of(FACTS.aspects().of(c.item())).anyMatch(a -> a == aspect))
                        .count();
                crowded |= count > most;
            }
            assertThat(list.candidates().get(place).trace().getLast().note().contains("limit per aspect is not met"))
                    .isEqualTo(crowded);
        }
    }

    @Property(tries = 40)
    void noItemFillsMoreListsThanTheCapLets(@ForAll long seed, @ForAll Method method) {
        Policy policy = Policy.OFF
                .with(new LongTail(0, 0.2, LongTail.Placing.EVEN, 0.25, false))
                .with(new Diversity(method, 0.4, Likeness.FEATURES, 0));
        Exposure exposure = Exposure.over(ToyShop.ITEMS, 40);
        int[] shown = new int[ToyShop.ITEMS];
        for (int user = 0; user < 40; user++) {
            int[] list = list(policy, ToyShop.pool(seed, 10, ToyShop.history(seed + user)), exposure);
            exposure.add(list);
            for (int item : list) {
                shown[item]++;
            }
        }
        assertThat(Arrays.stream(shown).max().orElseThrow()).isEqualTo(10);
    }

    @Property(tries = 40)
    void eachTurnedDownHeadItemGivesTheTailATenth(@ForAll long seed, @ForAll @IntRange(max = 5) int downs) {
        Policy policy = Policy.OFF.with(new LongTail(0, 0, LongTail.Placing.EVEN, 1, true));
        Signals said = Signals.NONE;
        List<Integer> heads = IntStream.range(0, ToyShop.ITEMS)
                .filter(item -> FACTS.tier(item) == Tier.HEAD)
                .boxed()
                .toList();
        for (int d = 0; d < downs; d++) {
            said = said.with(new Mark(heads.get(d), Verdict.DISLIKE));
        }
        Pool pool = ToyShop.pool(seed, 10, ToyShop.history(seed), said);
        long tail = IntStream.of(list(policy, pool))
                .filter(item -> FACTS.tier(item) == Tier.TAIL)
                .count();
        assertThat(tail).isGreaterThanOrEqualTo(downs);
        assertThat(new Guarantees(policy.longTail(), 0, FACTS, Exposure.alone()).share(pool))
                .isEqualTo(0.1 * downs);
    }
}
