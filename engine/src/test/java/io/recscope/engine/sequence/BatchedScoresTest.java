package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Batched;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchedScoresTest {
    private static final int[] ASKED = {3, 39, 0, 17, 3};
    private static final Workshop WORKSHOP = new TestWorkshop();

    /// One history thinned out at random, from nothing to all of it, and another one.
    private static List<UserHistory> thinned(int events, int many) {
        Random random = new Random(many);
        UserHistory whole = RandomModel.history(events);
        List<UserHistory> thinned = new ArrayList<>(List.of(whole, UserHistory.ofItems(), RandomModel.history(3)));
        for (int i = 0; i < many; i++) {
            double share = random.nextDouble();
            thinned.add(whole.filter(event -> random.nextDouble() < share));
        }
        return thinned;
    }

    private static void assertLikeOneByOne(Batched model, List<UserHistory> histories, int[] items) {
        float[][] scores = model.scores(histories, items);
        assertThat(scores).hasNumberOfRows(histories.size());
        for (int i = 0; i < scores.length; i++) {
            float[] all = new float[model.items()];
            model.score(histories.get(i), all);
            assertThat(scores[i]).hasSize(items.length);
            for (int k = 0; k < items.length; k++) {
                assertThat(scores[i][k]).isCloseTo(all[items[k]], within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, false, false, 0, true",
        "2, false, false, 0, false",
        "1, true, true, 0.1, true",
        "3, true, false, 0, false",
        "2, false, true, 0, false"
    })
    void manyHistoriesAreScoredLikeOneByOne(
            int layers, boolean longTerm, boolean relative, double temperature, boolean timed) {
        Shape shape = new Shape(8, layers, 2, 16, longTerm, relative, temperature);
        try (InterestModel model = RandomModel.of(shape, timed)) {
            assertLikeOneByOne(model, thinned(30, 40), ASKED);
        }
    }

    @Test
    void portionsHoldEachHistoryOnce() {
        try (InterestModel model = RandomModel.of(new Shape(4, 1, 1, 64, false, false, 0), true)) {
            assertLikeOneByOne(model, thinned(60, 300), new int[] {5, 6});
        }
    }

    @ParameterizedTest
    @CsvSource({"gru", "lstm"})
    void recurrentNetworksToo(String kind) throws Exception {
        Dataset data = TinyNetwork.walks(30);
        Training training = TinyNetwork.training(1, 1e-2);
        Network network = kind.equals("gru")
                ? new GruNetwork(TinyNetwork.SHAPE, Inputs.all(), TinyNetwork.OBJECTIVE, training, 1, Start.afresh())
                : new LstmNetwork(TinyNetwork.SHAPE, Inputs.all(), TinyNetwork.OBJECTIVE, training, 1, Start.afresh());
        try (InterestModel model = (InterestModel) network.fit(data, WORKSHOP, Work.SILENT)) {
            List<UserHistory> histories = new ArrayList<>(List.of(UserHistory.ofItems()));
            for (int user = 0; user < data.users(); user++) {
                histories.add(data.history(user));
            }
            assertLikeOneByOne(model, histories, new int[] {0, 23, 5});
        }
    }

    @Test
    void askedForNothingItSaysNothing() {
        try (InterestModel model = RandomModel.of(TinyNetwork.SHAPE, true)) {
            assertThat(model.scores(List.of(), ASKED)).isEmpty();
            assertThat(model.scores(List.of(UserHistory.ofItems(1)), new int[0]))
                    .isEqualTo(new float[1][0]);
            assertThatThrownBy(() -> model.scores(List.of(), new int[] {RandomModel.ITEMS}))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(WORKSHOP.torch().liveTensors()).isZero();
    }
}
