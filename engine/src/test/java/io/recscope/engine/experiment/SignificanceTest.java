package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignificanceTest {
    private static final Significance SIGNIFICANCE = new Significance(new Resampling(500, 1), 1);

    private static PerUser table(int[] users, float... values) {
        return new PerUser(List.of(MetricKey.of("ndcg@10")), users, new int[users.length], values);
    }

    @Test
    void holmMultipliesTheSmallestByTheNumberOfTests() {
        // sorted .01 .02 .03 .04 → .04, .06, .06 (not below its predecessor), .06
        assertThat(Holm.adjusted(new double[] {0.03, 0.01, 0.04, 0.02}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.06, 0.04, 0.06, 0.06);
        assertThat(Holm.adjusted(new double[] {0.6, 0.7})).containsExactly(1, 1);
        assertThat(Holm.adjusted(new double[0])).isEmpty();
    }

    @Test
    void aModelDoesNotDifferFromItself() throws InterruptedException {
        PerUser a = table(new int[] {4, 7, 9}, 0.1f, 0.7f, 0);
        Comparison comparison =
                SIGNIFICANCE.compare("a", a, "b", a, Work.SILENT).getFirst();
        assertThat(comparison.difference()).isZero();
        assertThat(comparison.low()).isZero();
        assertThat(comparison.high()).isZero();
        assertThat(comparison.p()).isEqualTo(1);
        assertThat(comparison.pairs()).isEqualTo(3);
    }

    @Test
    void pairsAreUsersWhereBothAreDefined() throws InterruptedException {
        PerUser a = table(new int[] {1, 2, 3, 4}, 0.5f, Float.NaN, 0.25f, 1);
        PerUser b = table(new int[] {4, 3, 2, 8}, 0.5f, Float.NaN, 1, 1);
        Comparison comparison =
                SIGNIFICANCE.compare("a", a, "b", b, Work.SILENT).getFirst();
        assertThat(comparison.pairs()).isEqualTo(1);
        assertThat(comparison.difference()).isEqualTo(0.5);
    }

    @Test
    void exchangingTheModelsTurnsTheSign() throws InterruptedException {
        PerUser a = table(new int[] {1, 2, 3, 4}, 0.5f, 0, 0.25f, 1);
        PerUser b = table(new int[] {1, 2, 3, 4}, 0.5f, 0.5f, 0, 0);
        Comparison ab = SIGNIFICANCE.compare("a", a, "b", b, Work.SILENT).getFirst();
        Comparison ba = SIGNIFICANCE.compare("b", b, "a", a, Work.SILENT).getFirst();
        assertThat(ab.difference()).isEqualTo(-ba.difference());
        assertThat(ab.low()).isCloseTo(-ba.high(), within(1e-12));
        assertThat(ab.p()).isEqualTo(ba.p());
    }

    @Test
    void eachMetricIsAFamilyOfItsOwn() {
        Comparison ndcg = new Comparison("ndcg@10", "a", "b", 1, 0, 2, 0.01, 0.01, 9);
        Comparison other = new Comparison("ndcg@10", "a", "c", 1, 0, 2, 0.04, 0.04, 9);
        Comparison hit = new Comparison("hit@10", "a", "b", 1, 0, 2, 0.03, 0.03, 9);
        assertThat(Significance.adjusted(List.of(ndcg, hit, other)))
                .extracting(Comparison::adjusted)
                .containsExactly(0.02, 0.03, 0.04);
    }
}
