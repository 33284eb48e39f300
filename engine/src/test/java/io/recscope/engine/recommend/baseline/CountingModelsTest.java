package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Clock;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.ItemNeighbours.Similarity;
import io.recscope.engine.work.Work;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Popularity, neighbours and transitions against figures worked out by hand.
class CountingModelsTest {
    private static final float NOTHING = Float.NEGATIVE_INFINITY;

    private static void assertScores(float[] actual, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int item = 0; item < expected.length; item++) {
            if (expected[item] == NOTHING) {
                assertThat(actual[item]).as("item %d", item).isEqualTo(NOTHING);
            } else {
                assertThat((double) actual[item]).as("item %d", item).isCloseTo(expected[item], within(2e-6));
            }
        }
    }

    private static float[] scores(ModelSpec spec, int items, String[] histories, int... history) throws Exception {
        return Sketch.scores(spec.fit(Sketch.of(items, histories), Workshop.BARE, Work.SILENT), history);
    }

    @Test
    void popularityCountsChoicesAndNotTheirWeight() throws Exception {
        assertScores(scores(new MostPopular(0), 4, new String[] {"0 1 1", "1:5 2:-1"}), 1, 3, 0, 0);
    }

    @Test
    void stepsBackHalveWithoutTimes() throws Exception {
        assertScores(scores(new MostPopular(1), 3, new String[] {"0 1 2", "1"}), 0.25, 1.5, 1);
    }

    @Test
    void daysHalveWithTimes() throws Exception {
        long day = 86_400_000;
        var data = Sketch.of(Clock.TIME, Collections.nCopies(2, ""), List.of("a", "b"), "0@0 1@" + day, "0@" + 3 * day);
        assertScores(Sketch.scores(new MostPopular(1).fit(data, Workshop.BARE, Work.SILENT)), 1.125, 0.25);
    }

    /// Users of items 0 … 3: {a, b, c}, {a, b}, {c}, none.
    private static final String[] SHOP = {"0 1", "1 0 0", "2 0", ""};

    @Test
    void cosineJaccardAndConditionalAreSharesOfUsers() throws Exception {
        assertScores(
                scores(new ItemNeighbours(9, 0, 1, Similarity.COSINE), 4, SHOP, 0),
                0,
                2 / Math.sqrt(6),
                1 / Math.sqrt(3),
                NOTHING);
        assertScores(scores(new ItemNeighbours(9, 0, 1, Similarity.JACCARD), 4, SHOP, 0), 0, 2 / 3.0, 1 / 3.0, NOTHING);
        assertScores(scores(new ItemNeighbours(9, 0, 1, Similarity.CONDITIONAL), 4, SHOP, 1), 1, 0, 0, NOTHING);
        assertScores(scores(new ItemNeighbours(9, 1, 1, Similarity.JACCARD), 4, SHOP, 0), 0, 0.5, 0.25, NOTHING);
    }

    @Test
    void onlyTheNearestNeighboursSpeak() throws Exception {
        assertScores(scores(new ItemNeighbours(1, 0, 1, Similarity.JACCARD), 4, SHOP, 0), 0, 2 / 3.0, 0, NOTHING);
    }

    @Test
    void olderEventsSpeakLowerAndRepeatedItemsByTheirLastTime() throws Exception {
        ModelSpec spec = new ItemNeighbours(9, 0, 0.5, Similarity.JACCARD);
        assertScores(scores(spec, 4, SHOP, 0, 2, 2), 1 / 3.0, 0.25 * 2 / 3, 0.25 / 3, NOTHING);
    }

    @Test
    void withoutHistoryTheMorePopularComesFirst() throws Exception {
        float[] scores = scores(ItemNeighbours.usual(), 4, SHOP);
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(scores[0]).isLessThanOrEqualTo(1e-6f);
    }

    @Test
    void transitionsCountWhatCameNext() throws Exception {
        String[] histories = {"0 1 2", "0 2", "1 0"};
        assertScores(scores(new Transitions(1, 1, 1, 0, 9), 3, histories, 0), 0, 0.5, 0.5);
        assertScores(scores(new Transitions(2, 0.5, 1, 0, 9), 3, histories, 0), 0, 1 / 2.5, 1.5 / 2.5);
        assertScores(scores(new Transitions(1, 1, 1, 2, 9), 3, histories, 0), 0, 0.25, 0.25);
        assertScores(scores(new Transitions(1, 1, 0.5, 0, 9), 3, histories, 1, 0), 0.25, 0.5, 0.75);
        assertScores(scores(new Transitions(2, 0.5, 1, 0, 1), 3, histories, 0), 0, 0, 1.5 / 2.5);
    }

    @Test
    void aRepeatedItemIsNoTransitionAndAnUnseenOneHasNoScore() throws Exception {
        assertScores(scores(new Transitions(1, 1, 1, 0, 9), 3, new String[] {"0 0 1"}, 0), 0, 1, NOTHING);
    }
}
