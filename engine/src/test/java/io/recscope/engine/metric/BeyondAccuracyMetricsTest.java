package io.recscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import org.junit.jupiter.api.Test;

class BeyondAccuracyMetricsTest {
    /// 16 interactions: item 0 has 8, item 1 has 4, item 2 has 2, items 3 and 4 have 1, item 5 none.
    private static final Popularity POPULARITY = new Popularity(new int[] {8, 4, 2, 1, 1, 0});

    private static RankedList shown(int... items) {
        return new RankedList(UserHistory.ofItems(), items, Relevance.binary());
    }

    @Test
    void noveltyIsTheMeanSelfInformationInBits() {
        // 8 of 16: 1 bit, 2 of 16: 3 bits
        assertThat(new Novelty(POPULARITY).value(shown(0, 2), 2)).hasValue(2);
        assertThat(new Novelty(POPULARITY).value(shown(0, 2), 1)).hasValue(1);
    }

    @Test
    void anItemNeverTrainedOnIsAsNovelAsOneMetOnce() {
        assertThat(new Novelty(POPULARITY).value(shown(5), 1)).hasValue(4);
    }

    @Test
    void theHeadHoldsFourFifthsOfTraining() {
        // 8 + 4 = 12 of 16 are 75 %, so item 2 still belongs to the head
        assertThat(POPULARITY.isHead(2)).isTrue();
        assertThat(POPULARITY.isTail(3)).isTrue();
        assertThat(new TailShare(POPULARITY).value(shown(0, 1, 3, 5), 4)).hasValue(0.5);
        assertThat(new TailShare(POPULARITY).value(shown(), 4)).isEmpty();
    }

    @Test
    void serendipityCountsHitsThatPopularityWouldNotShow() {
        // the two most popular items are 0 and 1, so of the hits 1 and 3 only 3 is unexpected
        RankedList list = new RankedList(UserHistory.ofItems(), new int[] {1, 3}, Relevance.binary(1, 3));
        assertThat(new Serendipity(POPULARITY, true).value(list, 2)).hasValue(0.5);
    }

    @Test
    void whatTheUserHasSeenIsNotExpectedWhereSeenItemsAreExcluded() {
        // without item 0 the two most popular ones are 1 and 2
        RankedList list = new RankedList(UserHistory.ofItems(0), new int[] {2, 3}, Relevance.binary(2));
        assertThat(new Serendipity(POPULARITY, true).value(list, 2)).hasValue(0);
        assertThat(new Serendipity(POPULARITY, false).value(list, 2)).hasValue(0.5);
    }

    @Test
    void diversityIsTheMeanDistanceOfCategories() {
        ItemFeatures features = new ItemFeatures(TinyData.ordered()
                .item("a", "", "x", "y")
                .item("b", "", "y", "z")
                .item("c", "", "z")
                .item("d", "")
                .build()
                .catalog());
        // a-b share y of x y z: 2/3; a-c share nothing: 1; b-c share z of y z: 1/2; d is unknown
        assertThat(new Diversity(features).value(shown(0, 1, 2, 3), 4).orElseThrow())
                .isCloseTo((2.0 / 3 + 1 + 0.5) / 3, within(1e-12));
        assertThat(new Diversity(features).value(shown(0, 3), 2)).isEmpty();
        assertThat(new Diversity(features).value(shown(0), 1)).isEmpty();
    }

    @Test
    void diversityFallsBackToTitleWords() {
        ItemFeatures features = new ItemFeatures(TinyData.ordered()
                .item("a", "Red mug, large")
                .item("b", "red MUG")
                .item("c", "红杯")
                .item("d", "红碗")
                .build()
                .catalog());
        assertThat(features.areCategories()).isFalse();
        assertThat(new Diversity(features).value(shown(0, 1), 2).orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(new Diversity(features).value(shown(2, 3), 2).orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void calibrationIsTheDivergenceFromTheHistory() {
        Dataset data = TinyData.ordered()
                .item("a", "", "x")
                .item("b", "", "y")
                .item("c", "", "x", "y")
                .build();
        ItemFeatures features = new ItemFeatures(data.catalog());
        Calibration calibration = new Calibration(features, data.catalog().categoryCount());
        // history a b: p = (1/2, 1/2); list a: q = (1, 0), smoothed (.995, .005)
        RankedList oneSided = new RankedList(UserHistory.ofItems(0, 1), new int[] {0}, Relevance.binary());
        double expected = 0.5 * Math.log(0.5 / 0.995) + 0.5 * Math.log(0.5 / 0.005);
        assertThat(calibration.value(oneSided, 1).orElseThrow()).isCloseTo(expected, within(1e-12));
        RankedList exact = new RankedList(UserHistory.ofItems(0, 1), new int[] {2}, Relevance.binary());
        assertThat(calibration.value(exact, 1).orElseThrow()).isCloseTo(0, within(1e-12));
        RankedList opposite = new RankedList(UserHistory.ofItems(0), new int[] {1}, Relevance.binary());
        assertThat(calibration.value(opposite, 1).orElseThrow()).isCloseTo(Math.log(100), within(1e-12));
        assertThat(calibration.value(shown(0), 1)).isEmpty();
    }

    @Test
    void calibrationIsUndefinedWithoutCategories() {
        Dataset data = TinyData.ordered().item("a", "one").item("b", "two").build();
        Calibration calibration = new Calibration(new ItemFeatures(data.catalog()), 0);
        assertThat(calibration.value(new RankedList(UserHistory.ofItems(0), new int[] {1}, Relevance.binary()), 1))
                .isEmpty();
    }

    @Test
    void coverageIsTheShareOfTheCatalogThatIsShown() {
        assertThat(new Coverage().value(new int[] {3, 0, 1, 0})).hasValue(0.5);
        assertThat(new Coverage().value(new int[4])).isEmpty();
    }

    @Test
    void giniMeasuresUnequalExposure() {
        assertThat(new Gini().value(new int[] {2, 2, 2})).hasValue(0);
        assertThat(new Gini().value(new int[] {0, 0, 5, 0})).hasValue(0.75);
        // ascending 1 3: (-1·1 + 1·3) / (2·4)
        assertThat(new Gini().value(new int[] {3, 1})).hasValue(0.25);
        assertThat(new Gini().value(new int[3])).isEmpty();
    }
}
