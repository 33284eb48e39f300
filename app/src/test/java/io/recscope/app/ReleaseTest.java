package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever installs a new version goes on with the workspaces of every version that was released.
class ReleaseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0"})
    void aWorkspaceOfThatReleaseOpensWithDataModelsAndRuns(String version) throws Exception {
        GoldenRelease.unpack(version, folder.resolve("w"));
        Shell shell = new Shell(folder);

        assertThat(shell.run("datasets --workspace ~/w --json").out()).contains("golden");
        assertThat(shell.run("models --workspace ~/w --json").out()).contains("most-popular", "ease", "interest");
        assertThat(shell.run("runs --workspace ~/w --json").json()).isNotEmpty();
        Shell.Outcome outcome = shell.run(GoldenRelease.recommend("~/w"));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        JsonNode expected = new ObjectMapper().readTree(Files.readString(folder.resolve("w/expected.json")));
        assertThat(items(outcome.json())).isNotEmpty().isEqualTo(items(expected));
    }

    private static List<String> items(JsonNode list) {
        return StreamSupport.stream(list.findValues("item").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
