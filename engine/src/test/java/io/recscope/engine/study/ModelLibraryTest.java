package io.recscope.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.LearningToy;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.work.Work;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {
    private static final ModelSpec FUSION = Fusion.usual(List.of(MostPopular.usual(), Transitions.usual()));

    @TempDir
    Path top;

    private SmallStudy study;
    private Dataset data;

    @BeforeEach
    void open() throws InterruptedException {
        study = new SmallStudy(top);
        data = study.data();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Path weights(ModelLibrary.Entry entry) {
        return study.workspace().models().folder(entry.digest()).resolve("model.safetensors");
    }

    @Test
    void theSameQuestionIsNotFittedTwice() throws Exception {
        ModelLibrary.Entry first = study.models().fit(data, FUSION, Work.SILENT);
        study.reopen();

        // any fitting would ask at least once whether it was cancelled
        ModelLibrary.Entry second = study.models().fit(data, FUSION, SmallStudy.cancelledAt(0));

        assertThat(second).isEqualTo(first);
        assertThat(study.models().entries()).containsExactly(first);
        assertThat(first.dataset()).isEqualTo(data.digest());
        assertThat(first.spec()).isEqualTo(FUSION);
        assertThat(first.fitSeconds()).isNotNegative();
    }

    @Test
    void howAModelLearnedIsKeptWithIt() throws Exception {
        ModelLibrary.Entry entry = study.models().fit(data, new LearningToy(3, 1), Work.SILENT);
        study.reopen();

        assertThat(study.models().entries()).containsExactly(entry);
        assertThat(entry.training()).singleElement().satisfies(training -> {
            assertThat(training.log().epochs()).hasSize(3);
            assertThat(training.setAside()).isPositive();
        });
        assertThat(study.models().fit(data, MostPopular.usual(), Work.SILENT).training())
                .isEmpty();
    }

    @Test
    void otherSettingsOrOtherDataAreAnotherModel() throws Exception {
        ModelLibrary.Entry usual = study.models().fit(data, MostPopular.usual(), Work.SILENT);
        ModelLibrary.Entry recent = study.models().fit(data, new MostPopular(3), Work.SILENT);
        Dataset other = Sketch.of(3, "0 1", "1 2");

        ModelLibrary.Entry elsewhere = study.models().fit(other, MostPopular.usual(), Work.SILENT);

        assertThat(List.of(usual.digest(), recent.digest(), elsewhere.digest())).doesNotHaveDuplicates();
        assertThat(study.models().find(data, "most-popular")).isIn(usual, recent);
        assertThat(study.models().find(other, "most-popular")).isEqualTo(elsewhere);
    }

    @Test
    void aLoadedModelScoresAsTheFittedOne() throws Exception {
        study.models().fit(data, FUSION, Work.SILENT);
        Model fitted = FUSION.fit(data, Workshop.BARE, Work.SILENT);
        study.reopen();

        Model loaded = study.models().load(study.models().find(data, "fusion"), data);

        float[] expected = new float[fitted.items()];
        float[] scores = new float[loaded.items()];
        for (int user = 0; user < data.users(); user++) {
            fitted.score(data.history(user), expected);
            loaded.score(data.history(user), scores);
            assertThat(scores).isEqualTo(expected);
        }
    }

    @Test
    void aModelIsFoundByKindAndByDigest() throws Exception {
        ModelLibrary.Entry popular = study.models().fit(data, MostPopular.usual(), Work.SILENT);
        study.models().fit(data, Transitions.usual(), Work.SILENT);

        assertThat(study.models().find(data, "most-popular")).isEqualTo(popular);
        assertThat(study.models().find(data, popular.digest().substring(0, 10))).isEqualTo(popular);
        assertThatThrownBy(() -> study.models().find(data, "fusion"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("recscope fit --model fusion")
                .hasMessageContaining("most-popular, transitions, fusion");
    }

    @Test
    void aCancelledFitLeavesNothing() throws Exception {
        List<String> before = study.files();

        assertThatThrownBy(() -> study.models().fit(data, FUSION, SmallStudy.cancelledAt(1)))
                .isInstanceOf(InterruptedException.class);

        assertThat(study.models().entries()).isEmpty();
        assertThat(study.files()).isEqualTo(before);
    }

    @Test
    void aDamagedModelIsRefusedAndKept() throws Exception {
        ModelLibrary.Entry entry = study.models().fit(data, FUSION, Work.SILENT);
        byte[] whole = Files.readAllBytes(weights(entry));
        byte[] half = Arrays.copyOf(whole, whole.length - 4);
        Files.write(weights(entry), half);

        assertThatThrownBy(() -> study.models().load(entry, data))
                .isInstanceOf(BadData.class)
                .hasMessageContaining(weights(entry).toString());
        assertThatThrownBy(() -> study.models().fit(data, FUSION, Work.SILENT)).isInstanceOf(BadData.class);
        assertThat(weights(entry)).hasBinaryContent(half);
    }

    @Test
    void aModelThatCannotBeReadLeavesTheOthersListed() throws Exception {
        ModelLibrary.Entry whole = study.models().fit(data, Transitions.usual(), Work.SILENT);
        ModelLibrary.Entry damaged = study.models().fit(data, MostPopular.usual(), Work.SILENT);
        ModelLibrary.Entry gone = study.models().fit(data, new MostPopular(2), Work.SILENT);
        ModelLibrary.Entry strange = study.models().fit(data, new MostPopular(3), Work.SILENT);
        Files.writeString(weights(damaged), "not a model");
        Files.delete(weights(gone));
        byte[] bytes = Files.readAllBytes(weights(strange));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("most-popular", "more-popular");
        Files.write(weights(strange), text.getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(study.workspace().models().folder(gone.digest()).resolveSibling(".DS_Store"), "");

        ModelLibrary.Inventory inventory = study.models().inventory();

        assertThat(inventory.entries()).containsExactly(whole);
        assertThat(inventory.unreadable())
                .extracting(ModelLibrary.Unreadable::digest)
                .containsExactlyInAnyOrder(damaged.digest(), gone.digest(), strange.digest());
        assertThat(inventory.unreadable())
                .allSatisfy(model -> assertThat(model.remedy()).contains("fit the model again"));
        assertThat(reason(inventory, damaged))
                .contains("not a model file", weights(damaged).toString());
        assertThat(reason(inventory, gone)).contains("missing");
        assertThat(reason(inventory, strange)).contains("no model 'more-popular'");
        assertThat(study.models().find(data, "transitions")).isEqualTo(whole);
        assertThat(new ModelNames(study.models()).find("transitions", "transitions"))
                .isEqualTo(whole);
    }

    private static String reason(ModelLibrary.Inventory inventory, ModelLibrary.Entry entry) {
        return inventory.unreadable().stream()
                .filter(model -> model.digest().equals(entry.digest()))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void whoeverMissesAModelIsToldOfThoseThatCannotBeRead() throws Exception {
        ModelLibrary.Entry entry = study.models().fit(data, FUSION, Work.SILENT);
        Files.writeString(weights(entry), "not a model");

        assertThatThrownBy(() -> study.models().find(data, "fusion"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("Models that cannot be read: 1");
        assertThatThrownBy(() -> new ModelNames(study.models()).find("fusion", "fusion"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("Models that cannot be read: 1");
        assertThatThrownBy(() -> study.models().entry(entry.digest()))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("delete the file's folder and fit the model again");
    }

    @Test
    void aChampionThatCannotBeReadIsNotPassedOverInSilence() throws Exception {
        ModelLibrary.Entry old = study.models().fit(data, MostPopular.usual(), Work.SILENT);
        ModelLibrary.Entry champion = study.models().fit(data, new MostPopular(2), Work.SILENT);
        Champions champions = new Champions(study.workspace());
        champions.crown(data.digest(), "most-popular", old.digest());
        champions.crown(data.digest(), "most-popular", champion.digest());
        Files.writeString(weights(champion), "not a model");

        assertThatThrownBy(() -> study.models().find(data, "most-popular"))
                .isInstanceOf(BadData.class)
                .hasMessageContaining(weights(champion).toString());

        champions.rollBack(data.digest(), "most-popular");
        assertThat(study.models().find(data, "most-popular")).isEqualTo(old);
    }
}
