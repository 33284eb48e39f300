package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RecencySum;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Speaking;
import io.recscope.engine.recommend.Summed;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SummedTest {
    private static final Workshop WORKSHOP = Speaking.words();
    private static final List<String> TITLES =
            List.of("red mug", "blue mug", "red hat", "", "tea", "tea pot", "white hat", "ink");

    static List<ModelSpec> specs() {
        return List.of(
                new Ease(2, 0.7),
                new ItemNeighbours(5, 1, 0.6, ItemNeighbours.Similarity.COSINE),
                new ItemNeighbours(5, 1, 0.05, ItemNeighbours.Similarity.COSINE),
                new Transitions(3, 0.8, 0.9, 1, 5),
                new ContentNeighbours(0.6, TextReading.WORDS),
                new ContentNeighbours(1, TextReading.MEANING),
                new ContentNeighbours(0.5, TextReading.BOTH));
    }

    private static Dataset data() {
        Random random = new Random(2);
        return Sketch.titled(
                TITLES,
                IntStream.range(0, 30)
                        .mapToObj(user ->
                                random.ints(5, 0, 7).mapToObj(i -> i + " ").reduce("", String::concat))
                        .toArray(String[]::new));
    }

    /// Items come again, and some are taken back.
    private static UserHistory history(Random random) {
        UserHistory history = UserHistory.ofItems();
        for (int n = random.nextInt(12); n > 0; n--) {
            history = history.with(random.nextInt(8), 100 - n, random.nextInt(5) == 0 ? -1 : 2, 0);
        }
        return history;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theSumOfAnyPartOfAHistoryIsTheModelsScore(ModelSpec spec) throws Exception {
        Summed model = (Summed) spec.fit(data(), WORKSHOP, Work.SILENT);
        Random random = new Random(3);
        float[] scores = new float[model.items()];
        for (int turn = 0; turn < 60; turn++) {
            UserHistory whole = history(random);
            int kept = random.nextInt(1 << 12);
            model.score(whole.filter(event -> (kept >> event & 1) == 1), scores);
            for (int item = 0; item < scores.length; item++) {
                RecencySum sum = model.sum(whole, item);
                double score = sum.score(event -> (kept >> event & 1) == 1);
                if (scores[item] == Float.NEGATIVE_INFINITY) {
                    assertThat(score).isEqualTo(Double.NEGATIVE_INFINITY);
                } else {
                    assertThat(score).isCloseTo(scores[item], within(1e-5));
                }
            }
        }
        assertThatThrownBy(() -> model.sum(UserHistory.ofItems(1), 8)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
