package io.recscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MetricPropertiesTest {
    private static final int ITEMS = 12;
    private static final MetricSuite SUITE = suite();

    private static MetricSuite suite() {
        TinyData tiny = TinyData.ordered();
        for (int i = 0; i < ITEMS; i++) {
            tiny.item("i" + i, "title " + i, "c" + i % 3, "c" + i % 5);
        }
        Dataset data = tiny.user("u", "i0", "i0", "i1", "i2", "i0", "i3").build();
        return MetricSuite.of(data, true);
    }

    private static RankedList random(long seed, int relevant) {
        Random random = new Random(seed);
        List<Integer> items = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
        Collections.shuffle(items, random);
        int[] wanted = random.ints(relevant, 0, ITEMS).toArray();
        int[] shown = items.stream()
                .limit(1 + random.nextInt(ITEMS))
                .mapToInt(Integer::intValue)
                .toArray();
        return new RankedList(UserHistory.ofItems(random.ints(4, 0, ITEMS).toArray()), shown, Relevance.binary(wanted));
    }

    private static double upperBound(String name) {
        return switch (name) {
            case "novelty" -> Math.log(6) / Math.log(2);
            case "calibration" -> Math.log(100);
            default -> 1;
        };
    }

    @Property(tries = 300)
    void everyValueIsFiniteAndInItsRange(
            @ForAll long seed, @ForAll @IntRange(max = 5) int relevant, @ForAll @IntRange(min = 1, max = 40) int k) {
        RankedList list = random(seed, relevant);
        for (ListMetric metric : SUITE.list()) {
            String name = metric.definition().name();
            metric.value(list, k)
                    .ifPresent(value -> assertThat(value).as(name).isBetween(-1e-12, upperBound(name) + 1e-9));
        }
    }

    @Property(tries = 300)
    void hitRecallAndReciprocalRankNeverFallWithK(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int k) {
        RankedList list = random(seed, 3);
        for (ListMetric metric : List.of(new HitRate(), new Recall(), new ReciprocalRank())) {
            assertThat(metric.value(list, k + 1).orElseThrow())
                    .isGreaterThanOrEqualTo(metric.value(list, k).orElseThrow());
        }
    }

    @Property(tries = 300)
    void movingARelevantItemUpNeverHurtsRankAwareMetrics(@ForAll long seed) {
        Random random = new Random(seed);
        int[] shown = shuffled(random, 6);
        int wanted = 1 + random.nextInt(5);
        int[] better = shown.clone();
        better[wanted] = shown[wanted - 1];
        better[wanted - 1] = shown[wanted];
        Relevance relevance = Relevance.binary(shown[wanted]);
        for (ListMetric metric : List.of(new Ndcg(), new AveragePrecision(), new ReciprocalRank())) {
            double before = metric.value(new RankedList(UserHistory.ofItems(), shown, relevance), 6)
                    .orElseThrow();
            double after = metric.value(new RankedList(UserHistory.ofItems(), better, relevance), 6)
                    .orElseThrow();
            assertThat(after).isGreaterThan(before);
        }
    }

    @Property(tries = 100)
    void aPerfectListIsWorthOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int relevant) {
        int[] items = shuffled(new Random(seed), relevant);
        RankedList list = new RankedList(UserHistory.ofItems(), items, Relevance.binary(items));
        for (ListMetric metric : List.of(new Ndcg(), new Recall(), new Precision(), new F1(), new AveragePrecision())) {
            assertThat(metric.value(list, relevant).orElseThrow()).isBetween(1 - 1e-12, 1 + 1e-12);
        }
    }

    @Property(tries = 100)
    void systemMetricsDoNotDependOnTheNumberingOfItems(@ForAll long seed) {
        int[] exposure = new Random(seed).ints(ITEMS, 0, 9).toArray();
        int[] renumbered = Arrays.stream(shuffled(new Random(seed), ITEMS))
                .map(i -> exposure[i])
                .toArray();
        for (SystemMetric metric : SUITE.system()) {
            assertThat(metric.value(renumbered)).isEqualTo(metric.value(exposure));
        }
    }

    private static int[] shuffled(Random random, int count) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
        Collections.shuffle(all, random);
        return all.stream().limit(count).mapToInt(Integer::intValue).toArray();
    }
}
