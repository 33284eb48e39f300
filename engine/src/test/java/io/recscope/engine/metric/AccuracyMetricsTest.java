package io.recscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.UserHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyMetricsTest {
    private static final UserHistory NOBODY = UserHistory.ofItems();
    /// Relevant are 1, 3 and 9; the list hits them at the ranks 2 and 4.
    private static final RankedList LIST = list(Relevance.binary(1, 3, 9), 7, 1, 5, 3, 8);

    private static RankedList list(Relevance relevance, int... items) {
        return new RankedList(NOBODY, items, relevance);
    }

    private static double value(ListMetric metric, RankedList list, int k) {
        return metric.value(list, k).orElseThrow();
    }

    @Test
    void ndcgDiscountsByTheLogarithmOfTheRank() {
        double log2of3 = Math.log(3) / Math.log(2);
        double log2of5 = Math.log(5) / Math.log(2);
        double ideal = 1 + 1 / log2of3 + 0.5;
        assertThat(value(new Ndcg(), LIST, 5)).isCloseTo((1 / log2of3 + 1 / log2of5) / ideal, within(1e-12));
        assertThat(value(new Ndcg(), LIST, 2)).isCloseTo(1 / log2of3 / (1 + 1 / log2of3), within(1e-12));
    }

    @Test
    void ndcgWeighsGains() {
        RankedList graded = list(Relevance.graded(new int[] {1, 2}, new double[] {3, 1}), 2, 1);
        double log2of3 = Math.log(3) / Math.log(2);
        assertThat(value(new Ndcg(), graded, 2)).isCloseTo((1 + 3 / log2of3) / (3 + 1 / log2of3), within(1e-12));
    }

    @Test
    void hitRateAsksForOneRelevantItem() {
        assertThat(value(new HitRate(), LIST, 1)).isZero();
        assertThat(value(new HitRate(), LIST, 2)).isEqualTo(1);
        assertThat(value(new HitRate(), LIST, 5)).isEqualTo(1);
    }

    @Test
    void recallDividesByAllRelevantItems() {
        assertThat(value(new Recall(), LIST, 5)).isEqualTo(2.0 / 3);
        assertThat(value(new Recall(), LIST, 2)).isEqualTo(1.0 / 3);
    }

    @Test
    void precisionDividesByKAlsoWhenTheListIsShorter() {
        assertThat(value(new Precision(), LIST, 4)).isEqualTo(0.5);
        assertThat(value(new Precision(), LIST, 10)).isEqualTo(0.2);
    }

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        double precision = 2.0 / 5;
        double recall = 2.0 / 3;
        assertThat(value(new F1(), LIST, 5)).isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
        assertThat(value(new F1(), LIST, 1)).isZero();
    }

    @Test
    void averagePrecisionAveragesThePrecisionAtEachHit() {
        assertThat(value(new AveragePrecision(), LIST, 5)).isCloseTo((1.0 / 2 + 2.0 / 4) / 3, within(1e-12));
        assertThat(value(new AveragePrecision(), LIST, 2)).isCloseTo((1.0 / 2) / 2, within(1e-12));
    }

    @Test
    void reciprocalRankLooksAtTheFirstHit() {
        assertThat(value(new ReciprocalRank(), LIST, 5)).isEqualTo(0.5);
        assertThat(value(new ReciprocalRank(), LIST, 1)).isZero();
    }

    @Test
    void nothingRelevantIsUndefinedNotZero() {
        RankedList nothing = list(Relevance.binary(), 1, 2, 3);
        for (ListMetric metric : accuracy()) {
            assertThat(metric.value(nothing, 3)).as(metric.definition().name()).isEmpty();
        }
    }

    @Test
    void anEmptyListIsWorthNothing() {
        for (ListMetric metric : accuracy()) {
            assertThat(metric.value(list(Relevance.binary(1)), 3))
                    .as(metric.definition().name())
                    .hasValue(0);
        }
    }

    @Test
    void gainsOfZeroOrLessAreNotRelevant() {
        Relevance relevance = Relevance.graded(new int[] {1, 2, 3}, new double[] {2, 0, -1});
        assertThat(relevance.items()).containsExactly(1);
    }

    private static List<ListMetric> accuracy() {
        return List.of(
                new Ndcg(),
                new HitRate(),
                new Recall(),
                new Precision(),
                new F1(),
                new AveragePrecision(),
                new ReciprocalRank());
    }
}
