package io.recscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.workspace.Workspace;
import io.recscope.views.resume.KeptFile;
import io.recscope.views.resume.LastSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A window that is killed while it is open, and the one after it.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashTest {
    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWindow.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<String> until(Process child, String line) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (String next = in.readLine(); next != null; next = in.readLine()) {
            said.add(next);
            if (next.equals(line)) {
                return said;
            }
        }
        throw new AssertionError("it ended before it said '" + line + "': " + said);
    }

    @Test
    void afterACrashTheNextStartShowsTheSameAndSaysSo() throws IOException, InterruptedException {
        Path cache = folder.resolve("cache");
        Path workspace = folder.resolve("my-shop");
        Workspace.create(workspace).close();
        Process first = start(cache.toString(), workspace.toString());
        try {
            until(first, "ready");
        } finally {
            first.destroyForcibly().waitFor();
        }

        Process second = start(cache.toString());
        try {
            List<String> said = until(second, "ended");
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said).anySatisfy(line -> assertThat(line)
                    .startsWith("told The last session did not end properly.")
                    .contains("my-shop"));
            assertThat(said).anySatisfy(line -> assertThat(line).startsWith("open my-shop"));
            assertThat(said).noneMatch(line -> line.startsWith("defect"));
        } finally {
            second.destroyForcibly().waitFor();
        }

        LastSession left = new KeptFile<>(new Folders(cache, "").last(), LastSession.class, LastSession.none()).read();
        assertThat(left.phase()).isEqualTo(LastSession.Phase.ENDED);
        assertThat(left.folder()).contains(workspace);
        assertThat(left.spot().screen()).isEqualTo("models");
        // the window gave it back
        Workspace.open(workspace).close();
    }
}
