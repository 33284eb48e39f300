package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recscope.app.command.Toolbox;
import io.recscope.app.demo.Demo;
import io.recscope.app.demo.DemoPlan;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole job, on a file small enough for a test.
class DemoTest {
    @TempDir
    private Path folder;

    @Test
    void leavesTheReportTheFiguresAndAWorkspace() throws IOException {
        Path ratings = new Shell(folder).writeRatings();
        Shell shell = new Shell(folder, tools -> withDemo(tools, small(tools, ratings)));

        Shell.Outcome outcome = shell.run("demo --no-window --json --out ~/demo");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        Path made = folder.resolve("demo");
        assertThat(outcome.json().get("report").asText())
                .isEqualTo(made.resolve("report.html").toString());
        assertThat(read(made.resolve("evaluation.json")).get("models")).hasSize(2);
        assertThat(read(made.resolve("evaluation.json")))
                .isEqualTo(outcome.json().get("run"));
        assertThat(read(made.resolve("quality.json")).has("findings")).isTrue();
        assertThat(read(made.resolve("recommendations.json"))).hasSize(3);
        assertSelfContained(Files.readString(made.resolve("report.html")));
        try (Workspace workspace = Workspace.open(made.resolve("workspace"))) {
            assertThat(workspace.datasets().list())
                    .extracting(DatasetInfo::name)
                    .containsExactly("small", "small-clean");
            assertThat(workspace.runs().list()).hasSize(1);
        }
    }

    private static void assertSelfContained(String html) {
        assertThat(html).contains("</html>", "<svg", "most-popular", "Whoever wrote this test");
        assertThat(html).doesNotContainPattern("(?i)<(script|link|img|iframe)[^>]*(src|href)=\"(https?:|//|file:)");
        assertThat(html).doesNotContainPattern("url\\((?!['\"]?(data:|#))");
    }

    private static DemoPlan small(Toolbox tools, Path ratings) {
        return new DemoPlan(
                "small",
                "Whoever wrote this test",
                (into, work) -> ratings,
                List.of(tools.kinds().preset("most-popular"), tools.kinds().preset("ease")),
                tools.kinds().preset("ease"),
                false);
    }

    private static Toolbox withDemo(Toolbox tools, DemoPlan plan) {
        Demo demo = new Demo(
                tools.inspector(),
                tools.importer(),
                tools.kinds(),
                tools.workshops(),
                tools.now(),
                tools.version(),
                plan);
        return new Toolbox(
                tools.version(),
                tools.now(),
                tools.inspector(),
                tools.importer(),
                tools.kinds(),
                tools.workshops(),
                tools.torchOption(),
                tools.samples(),
                demo,
                tools.benchmarks(),
                tools.window());
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
