package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.recommend.Batched;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Speaking;
import io.recscope.engine.recommend.Textual;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextualTest {
    private static final Workshop WORKSHOP = Speaking.words();
    private static final List<String> TITLES =
            List.of("red mug", "blue mug", "红色台灯", "", "tea", "tea pot", "red tea pot", "红色");
    private static final UserHistory HISTORY = UserHistory.ofItems(0, 2, 5, 0);

    private static Dataset data() {
        return Sketch.titled(
                TITLES,
                IntStream.range(0, 40)
                        .mapToObj(u -> u % 8 + " " + (u + 1) % 8 + " " + (u * 3 + 2) % 8)
                        .toArray(String[]::new));
    }

    static List<ModelSpec> specs() {
        ContentNeighbours both = new ContentNeighbours(0.7, TextReading.BOTH);
        return List.of(
                new ContentNeighbours(0.7, TextReading.WORDS),
                new ContentNeighbours(0.7, TextReading.MEANING),
                both,
                Fusion.usual(List.of(Transitions.usual(), both)),
                Fusion.usual(List.of(both)));
    }

    private static ItemText text(String title) {
        return new ItemText(title, List.of(), "");
    }

    private static double score(Model model, int item) {
        float[] scores = new float[model.items()];
        model.score(HISTORY, scores);
        return scores[item];
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theItemsOwnTextGivesItsScore(ModelSpec spec) throws Exception {
        Dataset data = data();
        Textual model = (Textual) spec.fit(data, WORKSHOP, Work.SILENT);
        Textual restored = (Textual) spec.restore(model.weights(), data, WORKSHOP);
        for (int item = 0; item < TITLES.size(); item++) {
            List<ItemText> texts = List.of(ItemText.of(data.catalog(), item), ItemText.NONE, text("tea"));
            double[] scores = model.scores(HISTORY, item, texts, WORKSHOP.language(), Work.SILENT);
            assertThat(restored.scores(HISTORY, item, texts, WORKSHOP.language(), Work.SILENT))
                    .containsExactly(scores, within(1e-6));
            double real = score(model, item);
            if (real == Double.NEGATIVE_INFINITY) {
                assertThat(scores[0]).isEqualTo(real);
            } else {
                assertThat(scores[0]).isCloseTo(real, within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withAnothersTextAnItemScoresLikeThat(TextReading reading) throws Exception {
        Textual model = (Textual) new ContentNeighbours(0.7, reading).fit(data(), WORKSHOP, Work.SILENT);
        double[] scores = model.scores(
                HISTORY,
                4,
                List.of(text("red tea pot"), text("blue mug"), ItemText.NONE),
                WORKSHOP.language(),
                Work.SILENT);
        assertThat(scores[0]).isCloseTo(score(model, 6), within(1e-5));
        assertThat(scores[1]).isCloseTo(score(model, 1), within(1e-5));
        assertThat(scores[2]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(model.scores(HISTORY, 4, List.of(), WORKSHOP.language(), Work.SILENT))
                .isEmpty();
    }

    @Test
    void wordsOfNoItemSayNothingOfAHistoryButAreWords() throws Exception {
        Textual model = (Textual) new ContentNeighbours(1, TextReading.WORDS).fit(data(), WORKSHOP, Work.SILENT);
        double[] scores = model.scores(
                HISTORY, 3, List.of(text("zebra"), text("tea"), text("tea zebra")), WORKSHOP.language(), Work.SILENT);
        assertThat(scores[0]).isZero();
        assertThat(scores[2]).isPositive().isLessThan(scores[1]);
    }

    @Test
    void otherEncodersThanThoseOfTheModelAreRefused() throws Exception {
        Textual model = (Textual) new ContentNeighbours(1, TextReading.MEANING).fit(data(), WORKSHOP, Work.SILENT);
        Textual other = (Textual) model.spec().restore(model.weights(), Sketch.of(8, "0 1"), WORKSHOP);
        assertThatThrownBy(() -> other.scores(HISTORY, 0, List.of(text("a")), WORKSHOP.language(), Work.SILENT))
                .isInstanceOf(BadUsage.class);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void manyHistoriesAreScoredLikeOneByOne(ModelSpec spec) throws Exception {
        Model model = spec.fit(data(), WORKSHOP, Work.SILENT);
        List<UserHistory> histories = IntStream.range(0, 300)
                .mapToObj(kept -> HISTORY.filter(event -> (kept >> event & 1) == 1))
                .toList();
        float[][] scores = Batched.of(model).scores(histories, new int[] {6, 3, 0});
        for (int i = 0; i < scores.length; i++) {
            float[] all = new float[model.items()];
            model.score(histories.get(i), all);
            assertThat(scores[i]).containsExactly(new float[] {all[6], all[3], all[0]}, within(1e-4f));
        }
    }
}
