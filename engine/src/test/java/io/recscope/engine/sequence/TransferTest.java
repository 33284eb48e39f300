package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.language.Language;
import io.recscope.engine.language.TextEncoder;
import io.recscope.engine.language.VectorStore;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Portion;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TransferTest {
    static final String PARENT = "aaaaaaaa";
    static final InterestNetwork SMALL = new InterestNetwork(
            new Shape(16, 1, 2, 20, false, false, 0),
            Inputs.all(),
            new Objective(0, 0, 0, 0, 0.3, 0, 0, 0),
            new Training(12, 0, 0.01, 10, 400, 1, 0.9, 0, 0),
            1,
            Start.afresh());

    private static final Shop HERE = new Shop("here", Shop.FORWARD);
    private static final Shop THERE = new Shop("there", Shop.FORWARD);
    private static Dataset there;
    private static Lending workshop;

    @BeforeAll
    static void fit() throws Exception {
        workshop = new Lending(Language.ofWords());
        there = THERE.dataset(THERE.histories(120, 8, 5));
        workshop.with(PARENT, SMALL.fit(there, workshop, Work.SILENT));
    }

    @AfterAll
    static void nothingIsLeft() {
        assertThat(workshop.torch().liveTensors()).isZero();
    }

    static double hits(Model model, Dataset data) {
        HeldOut held = HeldOut.lastChoices(data, all(data));
        int hits = 0;
        float[] scores = new float[model.items()];
        for (int user : held.heldOutUsers()) {
            UserHistory history = held.history(user);
            model.score(history, scores);
            for (int event = 0; event < history.size(); event++) {
                scores[history.item(event)] = Float.NEGATIVE_INFINITY;
            }
            int next = held.next(user);
            hits += Arrays.stream(Ranking.best(scores, 5).items()).anyMatch(item -> item == next) ? 1 : 0;
        }
        return (double) hits / held.heldOutUsers().length;
    }

    private static BitSet all(Dataset data) {
        BitSet users = new BitSet();
        users.set(0, data.users());
        return users;
    }

    @Test
    void whatFollowsFromTextsIsKnownInAShopWithOtherItems() throws Exception {
        Dataset here = HERE.dataset(HERE.histories(60, 8, 6));

        try (Model carried = SMALL.carried(PARENT).fit(here, workshop, Work.SILENT)) {
            Model popular = MostPopular.usual().fit(here, workshop, Work.SILENT);

            assertThat(hits(carried, here)).isGreaterThan(0.8);
            assertThat(hits(popular, here)).isLessThan(0.5);
        }
    }

    @Test
    void nothingIsLearnedInNoEpochsWhateverTheDataSay() throws Exception {
        Dataset here = HERE.dataset(HERE.histories(60, 8, 6));
        Shop backward = new Shop("here", Shop.BACKWARD);
        Dataset other = backward.dataset(backward.histories(60, 8, 7));

        try (Model one = SMALL.carried(PARENT).fit(here, workshop, Work.SILENT);
                Model two = SMALL.carried(PARENT).fit(other, workshop, Work.SILENT)) {
            assertThat(Sketch.scores(one, 0, 6)).isEqualTo(Sketch.scores(two, 0, 6));
            assertThat(((InterestModel) one).log().epochs()).isEmpty();
            assertThat(one.weights().ints("items.chosen")).containsOnly(0);
        }
    }

    @Test
    void learningOnImprovesWhatWasTakenOver() throws Exception {
        Shop backward = new Shop("here", Shop.BACKWARD);
        Dataset here = backward.dataset(backward.histories(120, 8, 6));
        InterestNetwork on = SMALL.with(SMALL.training(), Start.from(PARENT));

        try (Model carried = SMALL.carried(PARENT).fit(here, workshop, Work.SILENT);
                Model learned = on.fit(here, workshop, Work.SILENT)) {
            assertThat(hits(carried, here)).isLessThan(0.5);
            assertThat(hits(learned, here)).isGreaterThan(0.8);
        }
    }

    @Test
    void itemsOfTheSameIdKeepTheirOwnVectorsAndOthersHaveNone() throws Exception {
        Dataset fewer = new Shop("there", Shop.FORWARD).dataset(List.of(List.of(0, 6, 12)), 13);
        float[] before = workshop.parent(PARENT).weights().floats("parameter.own");

        try (Model carried = SMALL.carried(PARENT).fit(fewer, workshop, Work.SILENT);
                Model elsewhere =
                        SMALL.carried(PARENT).fit(HERE.dataset(HERE.histories(3, 3, 1)), workshop, Work.SILENT)) {
            assertThat(carried.weights().floats("parameter.own")).isEqualTo(Arrays.copyOf(before, 13 * 16));
            assertThat(carried.weights().ints("items.chosen"))
                    .isEqualTo(Arrays.copyOf(workshop.parent(PARENT).weights().ints("items.chosen"), 13));
            assertThat(elsewhere.weights().floats("parameter.own")).containsOnly(0);
        }
    }

    @Test
    void aModelCarriedToItsOwnDataScoresAsBefore() throws Exception {
        try (Model carried = SMALL.carried(PARENT).fit(there, workshop, Work.SILENT);
                Model fitted = SMALL.restore(workshop.parent(PARENT).weights(), there, workshop)) {
            assertThat(Sketch.scores(carried, 3, 9)).isEqualTo(Sketch.scores(fitted, 3, 9));
            assertThat(carried.weights().ints("users.learned"))
                    .isEqualTo(fitted.weights().ints("users.learned"));
        }
    }

    @Test
    void anotherShapeIsRefusedWithTheSettingsToChange() {
        InterestNetwork wide = new InterestNetwork(
                new Shape(32, 2, 2, 20, false, false, 0),
                Inputs.all(),
                SMALL.objective(),
                SMALL.training(),
                1,
                Start.from(PARENT));

        assertThatThrownBy(() -> wide.fit(there, workshop, Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("width 32 instead of 16, layers 2 instead of 1")
                .hasMessageContaining("--set width=16 --set layers=1");
    }

    @Test
    void textsReadByOtherEncodersAreRefusedWithBothNames() {
        Lending other = new Lending(new Language(Encoders.of(new Renamed("other", "b")), VectorStore.inMemory()));
        other.with(PARENT, SMALL.restore(workshop.parent(PARENT).weights(), there, workshop));
        Dataset here = HERE.dataset(HERE.histories(3, 3, 1));

        assertThatThrownBy(() -> SMALL.carried(PARENT).fit(here, other, Work.SILENT))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("read by other")
                .hasMessageContaining(new HashedWords().name());
    }

    @Test
    void columnsAreMatchedEncoderByEncoder() throws Exception {
        Lending both = new Lending(
                new Language(new Encoders(new Renamed("zh", "c"), new HashedWords()), VectorStore.inMemory()));
        both.with(PARENT, SMALL.restore(workshop.parent(PARENT).weights(), there, workshop));
        Dataset mixed = Sketch.titled(
                List.of("red thing", "green thing", "\u7ea2\u8272\u7684\u82b1", "\u767d\u8272\u7684\u96ea"), "0 1 2");

        try (InterestModel carried = (InterestModel) SMALL.carried(PARENT).fit(mixed, both, Work.SILENT)) {
            float[] before = workshop.parent(PARENT).weights().floats("parameter.projection");
            float[] after = carried.weights().floats("parameter.projection");
            int words = new HashedWords().dimensions();

            assertThat(after).hasSize(16 * 2 * words);
            int[] zeros = {0, 0};
            for (int row = 0; row < 16; row++) {
                float[] all = Arrays.copyOfRange(after, row * 2 * words, (row + 1) * 2 * words);
                float[] known = Arrays.copyOfRange(before, row * words, (row + 1) * words);
                for (int half = 0; half < 2; half++) {
                    float[] part = Arrays.copyOfRange(all, half * words, (half + 1) * words);
                    zeros[half] += Arrays.equals(part, new float[words]) ? 1 : 0;
                    assertThat(part).satisfiesAnyOf(p -> assertThat(p).isEqualTo(known), p -> assertThat(p)
                            .containsOnly(0));
                }
            }
            assertThat(zeros).containsExactlyInAnyOrder(0, 16);
            assertThat(carried.log().notes()).anyMatch(note -> note.contains("never read texts with zh"));
        }
    }

    @Test
    void nothingInCommonAtAllIsRefused() {
        Dataset mute = Sketch.of(3, "0 1 2");

        assertThatThrownBy(() -> SMALL.carried(PARENT).fit(mute, workshop, Work.SILENT))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("nothing that could be taken over");
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SMALL.carried("00000000").fit(there, workshop, Work.SILENT))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("00000000")
                .hasMessageContaining("recscope models");
    }

    @Test
    void startsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> SMALL.with(SMALL.training().withEpochs(0), Start.afresh()))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("--from");
        assertThatThrownBy(() -> Start.from("latest")).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Start("", Portion.ADAPTER, false)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> SMALL.continued(PARENT, Portion.ALL, 0)).isInstanceOf(BadUsage.class);
    }

    /// The words' encoder under another name.
    private record Renamed(String name, String letter) implements TextEncoder {
        @Override
        public String digest() {
            return String.join("", Collections.nCopies(64, letter));
        }

        @Override
        public int dimensions() {
            return new HashedWords().dimensions();
        }

        @Override
        public float[][] encode(List<String> texts, Work work) throws InterruptedException {
            try (HashedWords words = new HashedWords()) {
                return words.encode(texts, work);
            }
        }

        @Override
        public void close() {}
    }
}
