package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.metric.TinyData;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Dataset DATA = data();
    private static final Setting SETTING = Setting.here("test", Workshop.BARE).withThreads(1);
    private static final LearningToy LEARNING = new LearningToy(3, 5);

    private static Dataset data() {
        TinyData tiny = TinyData.timed();
        for (int u = 0; u < 30; u++) {
            tiny.user("u" + u, "i" + u * 7 % 20, "i" + u % 3, "i" + (u % 5 + 3), "i" + (u % 4 + 8));
        }
        return tiny.build();
    }

    private static Run run(Split split, ModelSpec... models) throws InterruptedException {
        return new Experiment(
                        DATA.digest(), split, List.of(models), List.of(5), Protocol.DEFAULT, new Resampling(100, 7))
                .run(DATA, SETTING, Work.SILENT);
    }

    @Test
    void aModelThatLearnedKeepsItsRecordFoldByFold() throws InterruptedException {
        Run run = run(new KFold(2, 0.5, 2), ToySpec.popular(), LEARNING);
        assertThat(run.model("popular").training()).isEmpty();
        assertThat(run.model("learning").training()).hasSize(2).allSatisfy(training -> {
            assertThat(training.ofItself()).isTrue();
            assertThat(training.setAside()).isEqualTo(10);
            assertThat(training.spec().path("seed").asLong()).isEqualTo(5);
            assertThat(training.log().device()).isEqualTo("toy device");
            assertThat(training.best().ndcg()).isEqualTo(0.02);
        });
        assertThat(run.model("learning").training()).extracting(Training::fold).doesNotHaveDuplicates();
    }

    @Test
    void aFusionTellsOfTheMembersThatHaveASay() throws InterruptedException {
        Run run = run(new LastOut(), Fusion.usual(List.of(LEARNING)));
        assertThat(run.models().getFirst().training()).singleElement().satisfies(training -> {
            assertThat(training.member()).isEqualTo("learning");
            assertThat(training.ofItself()).isFalse();
        });
    }

    @Test
    void theRecordIsReadBackAndWhatWasNotMeasuredStaysUnmeasured() throws InterruptedException, IOException {
        Run run = run(new LastOut(), LEARNING);
        JsonNode json = RunJson.MAPPER.readTree(RunJson.write(run).toString());
        assertThat(json.at("/models/0/training/0/log/epochs/0/ndcg").isNull()).isTrue();
        Training written = run.models().getFirst().training().getFirst();
        Training read =
                RunJson.read(json, "test").models().getFirst().training().getFirst();
        assertThat(read).isEqualTo(written);
        assertThat(run.summary().models().getFirst().training()).containsExactly(written);
    }

    @Test
    void aRunWrittenBeforeModelsKeptRecordsIsRead() throws InterruptedException {
        JsonNode json = RunJson.write(run(new LastOut(), LEARNING));
        ((ObjectNode) json.at("/models/0")).remove("training");
        assertThat(RunJson.read(json, "test").models().getFirst().training()).isEmpty();
        JsonNode without = RunJson.write(run(new LastOut(), ToySpec.popular()));
        assertThat(without.at("/models/0").has("training")).isFalse();
    }

    @Test
    void twoRunsThatLearnedAlikeDoNotDifferByTheirSeconds() throws InterruptedException {
        Run one = run(new LastOut(), LEARNING);
        Run two = run(new LastOut(), LEARNING);
        assertThat(seconds(one)).isNotEqualTo(seconds(two));
        assertThat(RunDiff.of(one, two, Resampling.DEFAULT, 1, Work.SILENT).changes())
                .isEmpty();
        Run longer = run(new LastOut(), new LearningToy(4, 5));
        assertThat(RunDiff.of(one, longer, Resampling.DEFAULT, 1, Work.SILENT).changes())
                .extracting(Change::path)
                .contains("models/learning/training/0/log/best", "models/learning/training/0/log/kept/ndcg")
                .noneMatch(path -> path.contains("seconds"));
    }

    private static double seconds(Run run) {
        TrainingLog log = run.models().getFirst().training().getFirst().log();
        return log.seconds();
    }

    @Test
    void aTrainingThatABlendSharesWithAModelIsToldOnce() throws InterruptedException {
        Fusion fusion = Fusion.usual(List.of(LEARNING));
        assertThat(run(new LastOut(), fusion, LEARNING).trainings())
                .extracting(Trained::name)
                .containsExactly("learning");
        assertThat(run(new LastOut(), fusion).trainings())
                .extracting(Trained::name)
                .containsExactly("fusion with learning › learning");
    }

    @Test
    void aLossThatRanAwayDoesNotMakeTheFileUnreadable() throws IOException {
        TrainingLog.Epoch away = new TrainingLog.Epoch(1, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, 1);
        String json = RunJson.MAPPER.writeValueAsString(away);
        assertThat(RunJson.MAPPER.readValue(json, TrainingLog.Epoch.class).loss())
                .isNaN();
    }

    @Test
    void learningOnAnotherMachineAloneDoesNotSpoilAReproduction() throws InterruptedException {
        Run run = run(new LastOut(), LEARNING);
        Change device = new Change("models/learning/training/0/log/device", "cpu", "cuda");
        Change loss = new Change("models/learning/training/0/log/epochs/0/loss", "7", "8");
        assertThat(new Reproduction(run, List.of(device)).succeeded()).isTrue();
        assertThat(new Reproduction(run, List.of(device, loss)).succeeded()).isFalse();
    }
}
