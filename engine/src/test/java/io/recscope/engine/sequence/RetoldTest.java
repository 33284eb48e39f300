package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetoldTest {
    private static final Workshop WORKSHOP = new TestWorkshop();
    private static final UserHistory HISTORY = UserHistory.ofItems(3, 5, 8);

    private static InterestModel fit(Dataset data, double temperature) throws InterruptedException {
        Shape shape = new Shape(8, 1, 2, 6, true, true, temperature);
        return (InterestModel) TinyNetwork.of(shape, Inputs.all(), TinyNetwork.OBJECTIVE, TinyNetwork.training(2, 1e-2))
                .fit(data, WORKSHOP, Work.SILENT);
    }

    private static double[] told(InterestModel model, int item, String... titles) throws InterruptedException {
        List<ItemText> texts = new ArrayList<>();
        for (String title : titles) {
            texts.add(new ItemText(title, List.of(), ""));
        }
        return model.scores(HISTORY, item, texts, WORKSHOP.language(), Work.SILENT);
    }

    private static float[] scores(InterestModel model) {
        float[] scores = new float[model.items()];
        model.score(HISTORY, scores);
        return scores;
    }

    /// Two items that nobody met, of which each has its text alone to speak for it, and one without a text.
    private static List<String> titles() {
        List<String> titles = new ArrayList<>(TinyNetwork.TITLES);
        titles.add("a thing of red glass");
        titles.add("");
        return titles;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void theOwnTextGivesTheScoreAndAnothersThatOfTheOther(double temperature) throws Exception {
        List<String> titles = titles();
        try (InterestModel model = fit(TinyNetwork.walks(40, titles), temperature)) {
            float[] real = scores(model);
            for (int item = 0; item < titles.size(); item++) {
                assertThat(told(model, item, titles.get(item), "red")[0]).isCloseTo(real[item], within(1e-4));
            }
            assertThat(told(model, 24, titles.get(23), "", titles.get(24)))
                    .containsExactly(new double[] {real[23], real[25], real[24]}, within(1e-4));
            assertThat(told(model, 23, titles.get(24))[0]).isCloseTo(real[24], within(1e-4));
            assertThat(told(model, 25, titles.get(24))[0]).isCloseTo(real[24], within(1e-4));
            assertThat(told(model, 3, "something else")[0]).isNotCloseTo(real[3], within(1e-5));
            assertThat(told(model, 3)).isEmpty();
        }
        assertThat(WORKSHOP.torch().liveTensors()).isZero();
    }

    @Test
    void aNetworkThatReadsNoTextsDoesNotMind() throws Exception {
        Dataset data = Sketch.titled(Collections.nCopies(5, ""), "0 1 2", "1 2 3", "2 3 4", "3 4 0");
        try (InterestModel model = fit(data, 0)) {
            assertThat(told(model, 2, "", "a", "b")).containsOnly(told(model, 2, "x")[0]);
            assertThat(told(model, 2, "a")[0]).isCloseTo(scores(model)[2], within(1e-4));
        }
    }
}
