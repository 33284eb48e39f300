package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.linear.Cancelled;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EaseTest {
    private static final Ease HALVING = new Ease(1, 0.5);

    @TempDir
    Path folder;

    /// XᵀX + I = [[3 2 0] [2 4 1] [0 1 2]], its inverse [[7 −4 2] [−4 6 −3] [2 −3 8]] / 13.
    private Dataset threeItems() throws IOException, InterruptedException {
        return new HandMade(3).user("a", 0, 1).user("b", 1, 0).user("c", 1, 2).in(folder);
    }

    @Test
    void votesOfThreeItemsByHand() throws IOException, InterruptedException {
        EaseModel model = HALVING.fit(threeItems(), Workshop.BARE, Work.SILENT);
        float[][] votes = {{0, 4 / 6f, -2 / 8f}, {4 / 7f, 0, 3 / 8f}, {-2 / 7f, 3 / 6f, 0}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(model.vote(i, j)).isCloseTo(votes[i][j], within(1e-6f));
            }
        }
    }

    @Test
    void aStepBackMultipliesTheVoteByTheRecency() throws IOException, InterruptedException {
        Model model = HALVING.fit(threeItems(), Workshop.BARE, Work.SILENT);
        float[] expected = {-2 / 7f, 3 / 6f + 4 / 6f / 2, -2 / 8f / 2};
        assertThat(scores(model, 0, 2)).containsExactly(expected, within(1e-6f));
    }

    @Test
    void aRepeatedItemVotesOnceAndFromItsLatestPlace() throws IOException, InterruptedException {
        Model model = HALVING.fit(threeItems(), Workshop.BARE, Work.SILENT);
        assertThat(scores(model, 0, 2, 0, 0)).isEqualTo(scores(model, 2, 0));
    }

    @Test
    void recencyOneForgetsTheOrder() throws IOException, InterruptedException {
        Model model = new Ease(1, 1).fit(threeItems(), Workshop.BARE, Work.SILENT);
        assertThat(scores(model, 0, 2)).containsExactly(scores(model, 2, 0), within(1e-6f));
    }

    @Test
    void anEmptyHistoryGivesEveryItemZero() throws IOException, InterruptedException {
        assertThat(scores(HALVING.fit(threeItems(), Workshop.BARE, Work.SILENT)))
                .containsExactly(0, 0, 0);
    }

    @Test
    void anItemNobodyTookToScoresZeroBetweenForAndAgainst() throws IOException, InterruptedException {
        Dataset data =
                new HandMade(4).user("a", 0, 1).user("b", 1, 0).user("c", 1, 2).in(folder);
        Model model = HALVING.fit(data, Workshop.BARE, Work.SILENT);
        float[] scores = scores(model, 0);
        assertThat(scores[3]).isZero();
        assertThat(scores[1]).isPositive();
        assertThat(scores[2]).isNegative();
        assertThat(scores(model, 3)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void returnsAndTheAnonymousUserTeachNothing() throws IOException, InterruptedException {
        Dataset data = new HandMade(3)
                .user("a", 0, 1)
                .user("b", 1, 0)
                .user("c", 1, 2)
                .event("a", 2, -1)
                .event("c", 0, 0)
                .user("", 0, 1, 2)
                .in(folder);
        EaseModel model = HALVING.fit(data, Workshop.BARE, Work.SILENT);
        assertThat(model.vote(0, 1)).isCloseTo(4 / 6f, within(1e-6f));
        assertThat(model.vote(0, 2)).isCloseTo(-2 / 8f, within(1e-6f));
        assertThat(scores(model, data.history(data.user("a")))).isEqualTo(scores(model, 0, 1));
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() throws IOException, InterruptedException {
        Dataset data = HandMade.twoTastes(200, 300, 1).in(folder);
        float[] one = fit(data, 1).weights().floats().get("votes");
        assertThat(fit(data, 2).weights().floats().get("votes")).isEqualTo(one);
        assertThat(fit(data, 5).weights().floats().get("votes")).isEqualTo(one);
    }

    private static EaseModel fit(Dataset data, int threads) throws InterruptedException {
        try (Workers workers = new Workers(threads)) {
            return HALVING.fit(data, workers, Work.SILENT);
        }
    }

    @Test
    void aRestoredModelScoresAsBefore() throws IOException, InterruptedException {
        Dataset data = threeItems();
        Model model = HALVING.fit(data, Workshop.BARE, Work.SILENT);
        Model restored = HALVING.restore(model.weights(), data, Workshop.BARE);
        assertThat(restored.spec()).isEqualTo(HALVING);
        assertThat(restored.items()).isEqualTo(3);
        assertThat(scores(restored, 1, 2)).isEqualTo(scores(model, 1, 2));
    }

    @Test
    void weightsOfAnotherCatalogAreRefused() throws IOException, InterruptedException {
        Dataset data = threeItems();
        Weights none = new Weights(Map.of(), Map.of());
        Weights other = new Weights(Map.of("votes", new float[16]), Map.of());
        assertThatThrownBy(() -> HALVING.restore(none, data, Workshop.BARE)).isInstanceOf(BadData.class);
        assertThatThrownBy(() -> HALVING.restore(other, data, Workshop.BARE))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("16 numbers 'votes', not 9");
    }

    @Test
    void fittingCanBeCancelled() throws IOException, InterruptedException {
        Dataset data = HandMade.twoTastes(100, 600, 2).in(folder);
        for (int questions = 0; questions < 5; questions++) {
            Work work = new Cancelled(questions);
            assertThatThrownBy(() -> HALVING.fit(data, Workshop.BARE, work)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aCatalogTooLargeForTheMemoryIsRefusedBeforeAnyIsTaken() {
        assertThatThrownBy(() -> Ease.requireMemory(20_000, 1L << 30))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("20,000 items needs 1.5 GB")
                .hasMessageContaining("has 1.0 GB")
                .hasMessageContaining("k-core");
        assertThatThrownBy(() -> Ease.requireMemory(40_001, 1L << 40))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("at most 40,000 items");
        Ease.requireMemory(40_000, 1L << 33);
    }

    @Test
    void nonsenseSettingsAreRefused() {
        for (double lambda : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Ease(lambda, 1)).isInstanceOf(BadUsage.class);
        }
        for (double recency : new double[] {0, -1, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> new Ease(1, recency)).isInstanceOf(BadUsage.class);
        }
    }

    @Test
    void reachesTheKnownAccuracyOnMovies() throws IOException, InterruptedException {
        LastOut.Found found = LastOut.of("ml-1m", folder).found(new Ease(1000, 0.8));
        assertThat(found.ndcg()).isCloseTo(0.129, within(0.003));
        assertThat(found.hitRate()).isCloseTo(0.231, within(0.005));
    }

    private static float[] scores(Model model, int... items) {
        return scores(model, UserHistory.ofItems(items));
    }

    private static float[] scores(Model model, UserHistory history) {
        float[] scores = new float[model.items()];
        Arrays.fill(scores, Float.NaN);
        model.score(history, scores);
        return scores;
    }
}
