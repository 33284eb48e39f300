package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real program on a machine without a display, in a process of its own.
class NoDisplayTest {
    private static final long LIMIT = 60;

    @TempDir
    private Path folder;

    private record Outcome(int exitCode, String said) {}

    @BeforeEach
    void onlyLinuxHasTheVariable() {
        assumeThat(System.getProperty("os.name")).contains("Linux");
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().put("RECSCOPE_CACHE", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        Process child = builder.start();
        try {
            assertThat(child.waitFor(LIMIT, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            child.destroyForcibly();
        }
        return new Outcome(child.exitValue(), Files.readString(said));
    }

    @Test
    void theWindowSaysHowToWorkWithoutOne() throws IOException, InterruptedException {
        Outcome outcome = run(Map.of());
        assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(3);
        assertThat(outcome.said())
                .startsWith("recscope: There is no display")
                .contains("recscope demo --no-window")
                .hasLineCount(1);
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNone() throws IOException, InterruptedException {
        Outcome outcome = run(Map.of("DISPLAY", ":4711"));
        assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(3);
        assertThat(outcome.said()).contains("recscope: There is no display", "recscope demo --no-window");
    }
}
