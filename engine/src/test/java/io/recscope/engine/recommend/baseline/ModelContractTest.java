package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.ItemNeighbours.Similarity;
import io.recscope.engine.sequence.GruNetwork;
import io.recscope.engine.sequence.Inputs;
import io.recscope.engine.sequence.InterestNetwork;
import io.recscope.engine.sequence.LstmNetwork;
import io.recscope.engine.sequence.Shape;
import io.recscope.engine.sequence.Start;
import io.recscope.engine.sequence.Training;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What every model promises, whatever it is. Those that learn in batches ([SelfValidating]) promise less where
/// noted: which choices they set aside and how users share batches depends on all users.
class ModelContractTest {
    private static final int ITEMS = 30;
    private static final Workshop WORKSHOP = new TestWorkshop();
    private static final List<Dataset> POOR = List.of(
            Sketch.of(3), Sketch.of(3, "1"), Sketch.of(1, "0 0", "0"), Sketch.of(2, "0:-1 1:0"), Sketch.of(3, ""));
    private static final List<String> TITLES = IntStream.range(0, ITEMS)
            .mapToObj(i -> i == 7 ? "" : "word" + i % 5 + " thing" + i % 3)
            .toList();

    @SuppressWarnings("unused")
    private static final List<ModelSpec> SPECS = List.of(
            MostPopular.usual(),
            new MostPopular(2),
            ItemNeighbours.usual(),
            new ItemNeighbours(3, 0, 1, Similarity.COSINE),
            new ItemNeighbours(5, 1, 0.5, Similarity.CONDITIONAL),
            Transitions.usual(),
            new Transitions(1, 1, 1, 0, 2),
            ContentNeighbours.usual(),
            new ContentNeighbours(0.5, TextReading.MEANING),
            new ContentNeighbours(0.5, TextReading.BOTH),
            network(),
            new GruNetwork(
                    network().shape(),
                    Inputs.all(),
                    network().objective(),
                    network().training(),
                    1,
                    Start.afresh()),
            new LstmNetwork(
                    network().shape(),
                    Inputs.all(),
                    network().objective(),
                    network().training(),
                    1,
                    Start.afresh()),
            Fusion.usual(List.of(MostPopular.usual(), Transitions.usual(), ContentNeighbours.usual())),
            Fusion.usual(List.of(Fusion.usual(List.of(ItemNeighbours.usual())), Transitions.usual())));

    /// A network small enough for a test.
    private static InterestNetwork network() {
        return new InterestNetwork(
                new Shape(8, 1, 2, 10, true, false, 0),
                Inputs.all(),
                InterestNetwork.usual().objective(),
                new Training(1, 0, 1e-3, 2, 64, 1, 0.5, 10, 0),
                1,
                Start.afresh());
    }

    /// Users walk along items with a stride of their own; item 29 is never met.
    private static String[] histories(int users, long seed) {
        Random random = new Random(seed);
        String[] histories = new String[users];
        for (int u = 0; u < users; u++) {
            StringBuilder history = new StringBuilder();
            int item = random.nextInt(ITEMS - 1);
            for (int n = random.nextInt(1, 9); n > 0; n--) {
                history.append(item).append(' ');
                item = (item + random.nextInt(1, 4)) % (ITEMS - 1);
            }
            histories[u] = history.toString();
        }
        return histories;
    }

    private static Dataset data(String... histories) {
        return Sketch.titled(TITLES, histories);
    }

    private static Model fit(ModelSpec spec, Dataset data) throws InterruptedException {
        return spec.fit(data, WORKSHOP, Work.SILENT);
    }

    private static float[] fitAndScore(ModelSpec spec, Dataset data, int... history) throws InterruptedException {
        try (Model model = fit(spec, data)) {
            return Sketch.scores(model, history);
        }
    }

    /// Whether users' last choices are held out, so that what they only disliked matters: it was met, too.
    private static boolean holdsOut(ModelSpec spec) {
        return spec instanceof Fusion || spec instanceof SelfValidating;
    }

    /// Nothing may be left in native memory, whatever went wrong.
    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(WORKSHOP.torch().liveTensors()).isZero();
    }

    private static void assertSound(Model model, int... history) {
        float[] scores = new float[model.items()];
        Arrays.fill(scores, 77);
        model.score(UserHistory.ofItems(history), scores);
        for (float score : scores) {
            assertThat(Float.isFinite(score) || score == Float.NEGATIVE_INFINITY)
                    .as("score %s", score)
                    .isTrue();
        }
        assertThat(scores).doesNotContain(77);
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void scoresAreFiniteOrNothing(ModelSpec spec) throws Exception {
        try (Model model = fit(spec, data(histories(40, 1)))) {
            assertThat(model.items()).isEqualTo(ITEMS);
            assertThat(model.spec()).isEqualTo(spec);
            assertSound(model);
            assertSound(model, 3);
            assertSound(model, 29, 7);
            assertSound(model, 5, 5, 5, 400);
            assertSound(model, IntStream.range(0, ITEMS).toArray());
        }
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void poorDataGivesAModelAllTheSame(ModelSpec spec) throws Exception {
        for (Dataset poor : POOR) {
            try (Model model = fit(spec, poor)) {
                assertSound(model);
                assertSound(model, 0);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void theOrderOfUsersDoesNotMatter(ModelSpec spec) throws Exception {
        assumeFalse(spec instanceof SelfValidating, "batches are made of users in their order");
        String[] histories = histories(40, 2);
        float[] before = fitAndScore(spec, data(histories), 3, 9, 4);
        Collections.shuffle(Arrays.asList(histories), new Random(5));
        float[] after = fitAndScore(spec, data(histories), 3, 9, 4);
        for (int item = 0; item < ITEMS; item++) {
            if (before[item] != after[item]) {
                assertThat(after[item]).isCloseTo(before[item], within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void equalDataGivesEqualScores(ModelSpec spec) throws Exception {
        Dataset data = data(histories(40, 3));
        assertThat(fitAndScore(spec, data, 1, 2)).isEqualTo(fitAndScore(spec, data, 1, 2));
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void weightsMakeTheSameModelAgain(ModelSpec spec) throws Exception {
        Dataset data = data(histories(40, 4));
        try (Model model = fit(spec, data);
                Model again = spec.restore(model.weights(), data, WORKSHOP)) {
            assertThat(again.spec()).isEqualTo(spec);
            for (int[] history : new int[][] {{}, {4}, {8, 2, 8, 29}}) {
                assertThat(Sketch.scores(again, history)).isEqualTo(Sketch.scores(model, history));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void weightsOfSomethingElseAreRefused(ModelSpec spec) throws Exception {
        Weights none = new Weights(Map.of(), Map.of());
        assertThatThrownBy(() -> spec.restore(none, data("0 1"), WORKSHOP)).isInstanceOf(BadData.class);
        try (Model other = fit(spec, Sketch.of(2, "0 1"))) {
            Weights weights = other.weights();
            assertThatThrownBy(() -> spec.restore(weights, data("0 1"), WORKSHOP))
                    .isInstanceOf(BadData.class);
        }
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void returnsAndDislikesAreNoEvidence(ModelSpec spec) throws Exception {
        String[] histories = histories(20, 6);
        String[] disliking = Arrays.stream(histories)
                .map(h -> "28:-2 " + h.replaceFirst(" ", " 27:0 ") + " 5:-1")
                .toArray(String[]::new);
        try (Model model = fit(spec, data(histories))) {
            if (!holdsOut(spec)) {
                assertThat(fitAndScore(spec, data(disliking), 3, 4)).isEqualTo(Sketch.scores(model, 3, 4));
            }
            float[] liked = new float[ITEMS];
            float[] alsoDisliked = new float[ITEMS];
            model.score(data("3 4").history(0), liked);
            model.score(data("3 6:-1 4 9:0").history(0), alsoDisliked);
            if (!(spec instanceof Fusion)) { // what was disliked was seen, too, and does not count among the unseen
                assertThat(alsoDisliked).isEqualTo(liked);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void thoseWithoutNameDoNotMakeNeighbours(ModelSpec spec) throws Exception {
        String[] histories = histories(20, 7);
        List<String> users = IntStream.range(0, 20).mapToObj(u -> "u" + u).toList();
        float[] known = fitAndScore(spec, data(histories), 3, 4);
        List<String> more = new ArrayList<>(users);
        more.add("");
        String[] all = Arrays.copyOf(histories, 21);
        all[20] = "3 20 3 20 4 20";
        float[] scores = fitAndScore(spec, Sketch.of(Clock.ORDER, TITLES, more, all), 3, 4);
        if (spec instanceof ItemNeighbours || spec instanceof Transitions) {
            assertThat(scores).isEqualTo(known);
        }
    }

    @Test
    void fittingStopsWhenItsThreadIsInterrupted() {
        Dataset data = data("0 1 2", "0 1");
        for (ModelSpec spec : SPECS) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> fit(spec, data)).as(spec.kind()).isInstanceOf(InterruptedException.class);
        }
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void closingTwiceIsClosingOnce(ModelSpec spec) throws Exception {
        Model model = fit(spec, data("0 1 2", "0 1"));
        model.close();
        model.close();
        assertThat(model.spec()).isEqualTo(spec);
    }
}
