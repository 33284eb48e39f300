package io.recscope.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChampionsTest {
    private static final String KIND = "most-popular";

    @TempDir
    Path top;

    private SmallStudy study;
    private Dataset data;
    private ModelLibrary.Entry old;
    private ModelLibrary.Entry young;
    private Champions champions;

    @BeforeEach
    void open() throws InterruptedException {
        study = new SmallStudy(top);
        data = study.data();
        old = study.models().fit(data, MostPopular.usual(), Work.SILENT);
        young = study.models().fit(data, new MostPopular(3), Work.SILENT);
        champions = new Champions(study.workspace());
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Decision decision(double low) {
        return new Decision(
                old.digest(), young.digest(), 50, 0.2, 0.21, 0.3, 0.31, 0.01, low, 0.03, "2026-01-01T00:00:00Z");
    }

    private ModelLibrary.Entry answering() {
        return study.models().find(data, KIND);
    }

    @Test
    void anUpdatedModelAnswersWhenItIsNotWorse() {
        champions.decide(data.digest(), KIND, decision(-0.0019));

        assertThat(answering()).isEqualTo(young);
        assertThat(champions.reign(data.digest(), KIND).decisions()).containsExactly(decision(-0.0019));
    }

    @Test
    void aWorseOneDoesNotThoughItWasFittedLater() {
        champions.decide(data.digest(), KIND, decision(-0.0021));

        assertThat(answering()).isEqualTo(old);
        assertThat(decision(-0.0021).reason()).contains("-0.0021, is below the -0.0020");
        assertThat(study.models().find(data, young.digest().substring(0, 8))).isEqualTo(young);
    }

    @Test
    void aDecisionCanBeUndoneAndMadeAgain() {
        champions.crown(data.digest(), KIND, old.digest());
        champions.decide(data.digest(), KIND, decision(0));

        study.workspace().history().undo();
        assertThat(answering()).isEqualTo(old);
        study.workspace().history().redo();
        assertThat(answering()).isEqualTo(young);
        assertThat(new ModelNames(study.models()).find(KIND, KIND)).isEqualTo(young);
    }

    @Test
    void rollingBackGoesToTheOneBeforeAndCanBeUndone() {
        champions.decide(data.digest(), KIND, decision(0));

        assertThat(champions.rollBack(data.digest(), KIND)).isEqualTo(old.digest());
        assertThat(answering()).isEqualTo(old);
        assertThatThrownBy(() -> champions.rollBack(data.digest(), KIND))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("--to");
        study.workspace().history().undo();
        assertThat(answering()).isEqualTo(young);
    }

    @Test
    void aSettingWrittenBySomethingElseIsNamed() {
        study.workspace().settings().set("champion/" + KIND + "/" + data.digest(), "{}?");

        assertThatThrownBy(this::answering).isInstanceOf(BadData.class).hasMessageContaining("recscope undo");
    }

    @Test
    void aModelIsFoundByDatasetAndByDigest() {
        ModelNames names = new ModelNames(study.models());

        assertThat(names.find(KIND + "@events", "ease").dataset()).isEqualTo(data.digest());
        assertThat(names.find(old.digest().substring(0, 9), "ease")).isEqualTo(old);
        assertThat(names.continued(KIND, data).dataset()).isEqualTo(data.digest());
        assertThatThrownBy(() -> names.find("fusion@events", "ease"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("recscope fit");
        assertThatThrownBy(() -> names.find("nonsense", "ease"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("nonsense");
    }
}
