package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void tellsWhatIsUsedAndWhyAsOneDocument() {
        Shell.Outcome outcome = new Shell(folder).run("doctor --device cpu --threads 1 --json");
        JsonNode json = outcome.json();
        assertThat(outcome.exitCode()).isZero();
        assertThat(json.at("/used/device").asText()).isEqualTo("cpu");
        assertThat(json.at("/used/threads").asInt()).isEqualTo(1);
        assertThat(json.at("/used/pytorch").asText()).matches("\\d+\\.\\d+\\.\\d+ \\(.+\\)");
        assertThat(json.at("/test/correct").asBoolean()).isTrue();
        assertThat(json.at("/test/gigaflops").asDouble()).isPositive();
        assertThat(json.at("/computer/cores").asInt()).isPositive();
        assertThat(json.at("/cache/writable").asBoolean()).isTrue();
        assertThat(json.at("/reasons").toString()).contains("Computing on the processor, as asked for.");
        assertThat(json.at("/problems")).isEmpty();
        assertThat(json.at("/well").asBoolean()).isTrue();
    }

    @Test
    void tellsItInLines() {
        Shell.Outcome outcome = new Shell(folder).run("doctor --device cpu");
        assertThat(outcome.out()).contains("processor", "bundled PyTorch", "GFLOP/s", "as asked for", "All is well.");
    }

    @Test
    void aMissingGraphicsProcessorEndsWith3AndSaysWhatToDo() {
        Shell.Outcome outcome = new Shell(folder).run("doctor --device gpu --json");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.json().at("/problems/0").asText()).contains("No graphics processor", "--device cpu");
        assertThat(outcome.json().at("/used").isNull()).isTrue();
    }

    @Test
    void aCacheFolderThatIsAFileEndsWith3AndNamesTheVariable() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Shell.Outcome outcome =
                new Shell(folder, tools -> tools, Map.of("RECSCOPE_CACHE", file.toString())).run("doctor --device cpu");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).contains("cannot be written", file.toString(), "RECSCOPE_CACHE");
    }

    @Test
    void aLibtorchFolderThatDoesNotFitEndsWith3() {
        Map<String, String> environment =
                Map.of("RECSCOPE_LIBTORCH", folder.resolve("none").toString());
        Shell.Outcome outcome = new Shell(folder, tools -> tools, environment).run("doctor --json");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.json().at("/problems/0").asText()).contains("none", "does not exist", "RECSCOPE_LIBTORCH");
        assertThat(outcome.json().at("/libraries/0/origin").asText()).isEqualTo("FOLDER");
    }

    @Test
    void aRunNamesTheDeviceThatModelsWereComputedOn() {
        Shell shell = new Shell(folder);
        shell.writeRatings();
        assertThat(shell.run("import ~/ratings.csv --workspace ~/w").exitCode()).isZero();
        String evaluate = "evaluate --workspace ~/w --dataset ratings --models most-popular --device cpu --json";
        assertThat(device(shell.run(evaluate))).isEqualTo("cpu");
        Shell started = new Shell(folder, tools -> {
            // as a model does that computes with it
            assertThat(tools.workshops().torch().device().isGpu()).isFalse();
            return tools;
        });
        assertThat(device(started.run(evaluate))).startsWith("cpu, PyTorch ");
    }

    private static String device(Shell.Outcome outcome) {
        return outcome.json().at("/provenance/machine/device").asText();
    }
}
