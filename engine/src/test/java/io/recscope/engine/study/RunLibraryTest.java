package io.recscope.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Reproduction;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.ModelSpec;
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

class RunLibraryTest {
    private static final ModelSpec FUSION = Fusion.usual(List.of(MostPopular.usual(), Transitions.usual()));

    @TempDir
    Path top;

    private SmallStudy study;
    private KindsCodec codec;
    private Setting setting;
    private Dataset data;
    private Run run;

    @BeforeEach
    void evaluate() throws InterruptedException {
        study = new SmallStudy(top);
        codec = new KindsCodec(study.kinds);
        setting = Setting.here("test", Workshop.BARE).withDescription(codec::write);
        data = study.data();
        Experiment experiment = new Experiment(
                data.digest(),
                new LastOut(),
                List.of(MostPopular.usual(), FUSION),
                List.of(5),
                Protocol.DEFAULT,
                new Resampling(100, 7));
        run = experiment.run(data, setting, Work.SILENT);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private RunLibrary runs() {
        return new RunLibrary(study.workspace());
    }

    private Path file() {
        return study.workspace().folder().resolve("runs").resolve(run.id() + ".json");
    }

    @Test
    void aRunIsKeptWithTheValuesOfItsUsers() {
        runs().save(run);
        study.reopen();

        Run read = runs().load(run.id());

        assertThat(runs().ids()).containsExactly(run.id());
        assertThat(RunJson.write(read)).hasToString(RunJson.write(run).toString());
        assertThat(read.model("fusion").perUser().rows()).isEqualTo(20);
    }

    @Test
    void aKeptRunIsReproducedFromItsOwnRecord() throws InterruptedException {
        runs().save(run);

        Reproduction again = Reproduction.of(runs().load(run.id()), data, codec, setting, Work.SILENT);

        assertThat(again.succeeded()).isTrue();
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void anUnknownRunSaysWhatToDo() {
        assertThatThrownBy(() -> runs().load("none"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("Evaluate a model first");
        runs().save(run);
        assertThatThrownBy(() -> runs().load(run.id().substring(1)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(run.id());
        assertThatThrownBy(() -> runs().load("../secret")).isInstanceOf(BadUsage.class);
    }

    @Test
    void aDamagedRunIsRefusedAndKept() throws Exception {
        runs().save(run);
        byte[] whole = Files.readAllBytes(file());
        for (byte[] damaged : List.of(
                new byte[0],
                Arrays.copyOf(whole, whole.length / 2),
                "{\"id\": 1}".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xc3, 0, (byte) 0xff})) {
            Files.write(file(), damaged);
            assertThatThrownBy(() -> runs().load(run.id()))
                    .isInstanceOf(BadData.class)
                    .hasMessageContaining(run.id());
            assertThat(file()).hasBinaryContent(damaged);
        }
    }

    @Test
    void specificationsAreWrittenAsTheirKindsWriteThem() {
        for (ModelSpec spec : List.of(new MostPopular(2.5), Transitions.usual(), FUSION)) {
            assertThat(codec.write(spec).path("kind").asText()).isEqualTo(spec.kind());
            assertThat(codec.read(codec.write(spec))).isEqualTo(spec);
        }
        assertThatThrownBy(() -> codec.read(RunJson.MAPPER.createObjectNode().put("kind", "unheard-of")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("most-popular");
    }
}
