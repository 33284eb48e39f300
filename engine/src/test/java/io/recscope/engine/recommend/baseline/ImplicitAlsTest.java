package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
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

class ImplicitAlsTest {
    private static final ImplicitAls ONE_FACTOR = new ImplicitAls(1, 1, 2, 0.5, 1, 1);
    private static final ImplicitAls SMALL = new ImplicitAls(6, 1, 10, 0.9, 5, 3);

    @TempDir
    Path folder;

    /// Items with factors 2 and 1, so G = 5; one event has confidence α log₂(1 + 1) = 2 above an absence.
    private Model twoItems() throws IOException, InterruptedException {
        Dataset data = new HandMade(2).user("a", 0).in(folder);
        Map<String, float[]> floats = Map.of("items", new float[] {2, 1}, "gram", new float[] {5});
        return ONE_FACTOR.restore(new Weights(floats, Map.of()), data, Workshop.BARE);
    }

    @Test
    void oneEventIsFoldedInByHand() throws IOException, InterruptedException {
        float user = 3 * 2 / (5f + 1 + 2 * 2 * 2);
        assertThat(scores(twoItems(), 0)).containsExactly(new float[] {2 * user, user}, within(1e-6f));
    }

    @Test
    void anOlderEventIsLessCertain() throws IOException, InterruptedException {
        float user = (2 * 2 + 3 * 1) / (5f + 1 + 1 * 2 * 2 + 2 * 1 * 1);
        assertThat(scores(twoItems(), 0, 1)).containsExactly(new float[] {2 * user, user}, within(1e-6f));
    }

    @Test
    void threeTimesTheWeightIsTwiceAsCertain() {
        assertThat(ONE_FACTOR.confidence(1)).isCloseTo(2, within(1e-9));
        assertThat(ONE_FACTOR.confidence(3)).isCloseTo(4, within(1e-9));
    }

    @Test
    void anEmptyHistoryGivesEveryItemZero() throws IOException, InterruptedException {
        assertThat(scores(twoItems())).containsExactly(0, 0);
    }

    @Test
    void usersOfATasteAreOfferedItsItems() throws IOException, InterruptedException {
        Model model = SMALL.fit(HandMade.twoTastes(300, 40, 1).in(folder), Workshop.BARE, Work.SILENT);
        float[] scores = scores(model, 25, 30, 35);
        double first = 0;
        double second = 0;
        for (int item = 0; item < 20; item++) {
            first += scores[item] / 20;
            second += scores[20 + item] / 20;
        }
        assertThat(second).isGreaterThan(first + 0.2);
    }

    @Test
    void itemsNobodyTookToScoreZeroAndReturnsTeachNothing() throws IOException, InterruptedException {
        Dataset data = HandMade.twoTastes(60, 20, 2)
                .event("u1", 20, -3)
                .event("u2", 20, 0)
                .user("", 20, 1, 2, 3)
                .in(folder);
        Model model = SMALL.fit(data, Workshop.BARE, Work.SILENT);
        assertThat(scores(model, 1, 2)[20]).isZero();
        assertThat(scores(model, 20)).containsOnly(0);
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() throws IOException, InterruptedException {
        Dataset data = HandMade.twoTastes(300, 80, 3).in(folder);
        float[] one = fit(data, 1);
        assertThat(fit(data, 2)).isEqualTo(one);
        assertThat(fit(data, 5)).isEqualTo(one);
    }

    private static float[] fit(Dataset data, int threads) throws InterruptedException {
        try (Workers workers = new Workers(threads)) {
            return SMALL.fit(data, workers, Work.SILENT).weights().floats().get("items");
        }
    }

    @Test
    void anotherSeedStartsElsewhere() throws IOException, InterruptedException {
        Dataset data = HandMade.twoTastes(50, 20, 4).in(folder);
        Model other = new ImplicitAls(6, 1, 10, 0.9, 5, 4).fit(data, Workshop.BARE, Work.SILENT);
        assertThat(other.weights().floats().get("items")).isNotEqualTo(fit(data, 1));
    }

    @Test
    void aRestoredModelScoresAsBefore() throws IOException, InterruptedException {
        Dataset data = HandMade.twoTastes(50, 20, 5).in(folder);
        Model model = SMALL.fit(data, Workshop.BARE, Work.SILENT);
        Model restored = SMALL.restore(model.weights(), data, Workshop.BARE);
        assertThat(restored.spec()).isEqualTo(SMALL);
        assertThat(scores(restored, 3, 4, 5)).isEqualTo(scores(model, 3, 4, 5));
    }

    @Test
    void weightsOfAnotherModelAreRefused() throws IOException, InterruptedException {
        Dataset data = new HandMade(2).user("a", 0).in(folder);
        Weights other = new Weights(Map.of("items", new float[7], "gram", new float[36]), Map.of());
        assertThatThrownBy(() -> SMALL.restore(other, data, Workshop.BARE)).isInstanceOf(BadData.class);
        assertThatThrownBy(() -> SMALL.restore(new Weights(Map.of(), Map.of()), data, Workshop.BARE))
                .isInstanceOf(BadData.class);
    }

    @Test
    void fittingCanBeCancelled() throws IOException, InterruptedException {
        Dataset data = HandMade.twoTastes(100, 60, 6).in(folder);
        for (int questions = 0; questions < 8; questions++) {
            Work work = new Cancelled(questions);
            assertThatThrownBy(() -> SMALL.fit(data, Workshop.BARE, work)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void nonsenseSettingsAreRefused() {
        assertThatThrownBy(() -> new ImplicitAls(0, 1, 1, 1, 1, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new ImplicitAls(4, 0, 1, 1, 1, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new ImplicitAls(4, 1, Double.NaN, 1, 1, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new ImplicitAls(4, 1, 1, 1.1, 1, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new ImplicitAls(4, 1, 1, 1, 0, 1)).isInstanceOf(BadUsage.class);
    }

    @Test
    void isFarBetterThanPopularityOnMovies() throws IOException, InterruptedException {
        LastOut data = LastOut.of("ml-1m", folder);
        assertThat(data.found(new ImplicitAls(32, 10, 40, 0.7, 2, 1)).ndcg()).isGreaterThan(0.06);
    }

    private static float[] scores(Model model, int... items) {
        float[] scores = new float[model.items()];
        Arrays.fill(scores, Float.NaN);
        model.score(UserHistory.ofItems(items), scores);
        return scores;
    }
}
