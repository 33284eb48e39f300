package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.Learned;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelFile;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final Workshop WORKSHOP = new TestWorkshop();
    private static final InterestNetwork NETWORK = TinyNetwork.epochs(1);

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(WORKSHOP.torch().liveTensors()).isZero();
    }

    private static Learned fit(Dataset data) throws InterruptedException {
        return (Learned) NETWORK.fit(data, WORKSHOP, Work.SILENT);
    }

    private static void assertFinite(Model model, int... history) {
        for (float score : Sketch.scores(model, history)) {
            assertThat(score).isFinite();
        }
    }

    @Test
    void withoutAnyTextItemsLearnFromWhatWasChosenAlone() throws Exception {
        try (Learned model = fit(TinyNetwork.walks(30, Collections.nCopies(TinyNetwork.ITEMS, "")))) {
            assertFinite(model, 1, 2);
            assertThat(model.weights().floats()).doesNotContainKey("parameter.projection");
        }
    }

    @Test
    void strangeTextsAreReadLikeOthers() throws Exception {
        List<String> titles = new ArrayList<>(TinyNetwork.TITLES);
        titles.set(0, "word ".repeat(200_000));
        titles.set(1, "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDE80");
        titles.set(2, "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD");
        titles.set(3, "\uD83D lone \uDE00");
        titles.set(4, "\u0000\u202E");
        try (Learned model = fit(TinyNetwork.walks(30, titles))) {
            assertFinite(model, 0, 1, 2, 3, 4);
        }
    }

    @Test
    void usersWithOneEventOrNoneAndStrangersAreScored() throws Exception {
        try (Learned model = fit(Sketch.titled(TinyNetwork.TITLES, "0 1 2", "3", "", "1 2 4"))) {
            assertFinite(model);
            assertFinite(model, 3);
            assertFinite(model, 22, 21, 20);
            assertThat(Sketch.scores(model, 1, 400, 2)).isEqualTo(Sketch.scores(model, 1, 2));
        }
    }

    @Test
    void withoutUsersAllItemsHaveTheScoreZeroAndItIsSaid() throws Exception {
        for (Dataset nothing : List.of(Sketch.of(3), Sketch.of(3, ""), Sketch.of(2, "0:-1 1:0"))) {
            try (Learned model = fit(nothing)) {
                assertThat(Sketch.scores(model)).containsOnly(0);
                assertThat(Sketch.scores(model, 0, 1)).containsOnly(0);
                assertThat(model.log().notes()).singleElement().asString().contains("nothing to learn from");
            }
        }
    }

    @Test
    void aModelOfAnotherDatasetIsRefusedWithARemedy() throws Exception {
        try (Model model = fit(Sketch.titled(TinyNetwork.TITLES, "0 1 2", "1 2 4"))) {
            Weights weights = model.weights();
            List<String> more = new ArrayList<>(TinyNetwork.TITLES);
            more.add("a new one");
            assertThatThrownBy(() -> NETWORK.restore(weights, Sketch.titled(more, "0 1 2"), WORKSHOP))
                    .isInstanceOf(BadData.class)
                    .hasMessageContaining("24 items")
                    .hasMessageContaining("25")
                    .hasMessageContaining("--from");
        }
        try (Model model = fit(Sketch.of(Clock.TIME, TinyNetwork.TITLES, List.of("u", "v"), "0 1 2", "1 2 4"))) {
            Weights weights = model.weights();
            Dataset untimed = Sketch.titled(TinyNetwork.TITLES, "0 1 2", "1 2 4");
            assertThatThrownBy(() -> NETWORK.restore(weights, untimed, WORKSHOP))
                    .isInstanceOf(BadData.class)
                    .hasMessageContaining("times");
        }
    }

    @Test
    void aDamagedOrForeignFileIsRefused(@TempDir Path folder) throws Exception {
        ModelFile files = new ModelFile(new ModelKinds(List.of(InterestNetwork.usual())));
        Path file = folder.resolve("model.safetensors");
        try (Model model = fit(Sketch.titled(TinyNetwork.TITLES, "0 1 2", "1 2 4"))) {
            files.write(file, model, Map.of());
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(BadData.class).hasMessageContaining("truncated");
        Files.writeString(file, "something else altogether");
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(BadData.class);
    }

    @Test
    void whatHappensLaterNeverChangesEarlierMoments() throws Exception {
        try (Learned model = fit(TinyNetwork.walks(30))) {
            UserHistory history = UserHistory.ofItems(1, 2, 3, 4);
            UserHistory other = UserHistory.ofItems(1, 2, 9, 11, 13, 17);
            float[] one = new float[model.items()];
            float[] two = new float[model.items()];
            for (int moment = 0; moment <= 2; moment++) {
                model.score(history.first(moment), one);
                model.score(other.first(moment), two);
                assertThat(two).isEqualTo(one);
            }
        }
    }
}
