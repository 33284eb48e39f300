package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.MachineFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What other processes, kill -9, full disks and missing rights do to a workspace: nothing.
class CrashTest {
    @TempDir
    static Path made;

    private static DatasetInfo old;

    @TempDir
    Path top;

    private Path folder;
    private final List<Process> children = new ArrayList<>();

    @BeforeAll
    static void make() throws Exception {
        try (Workspace workspace = Workspace.create(made.resolve("w"))) {
            old = SmallDataset.add(workspace, "old", 20_000);
            workspace.settings().set("k", "v");
        }
    }

    @BeforeEach
    void aWorkspace() throws IOException {
        folder = top.resolve("w");
        FolderCopy.make(made.resolve("w"), folder);
    }

    @AfterEach
    void killChildren() throws InterruptedException {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
    }

    private Process child(String point, String... wrapper) throws IOException {
        List<String> command = new ArrayList<>(List.of(wrapper));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                folder.toString(),
                point));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(child);
        return child;
    }

    private static void kill(Process child) throws InterruptedException {
        child.destroyForcibly().waitFor();
    }

    private void oldIsWhole(Workspace workspace) throws IOException {
        assertThat(workspace.datasets().find("old")).isEqualTo(old);
        assertThat(workspace.settings().get("k")).contains("v");
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        wholeInDatabase(workspace, old);
    }

    private void wholeInDatabase(Workspace workspace, DatasetInfo info) throws IOException {
        Files.deleteIfExists(folder.resolve("snapshots").resolve(info.digest() + ".snapshot"));
        assertThat(workspace.datasets().open(info).digest()).isEqualTo(info.digest());
    }

    @ParameterizedTest
    @CsvSource({"produced, false", "storing, false", "stored, true"})
    void aKilledImportIsThereCompletelyOrNotAtAll(String point, boolean there) throws Exception {
        Process child = child(point);
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("at " + point);
            kill(child);
        }

        try (Workspace workspace = Workspace.open(folder)) {
            oldIsWhole(workspace);
            List<DatasetInfo> all = workspace.datasets().list();
            assertThat(all).hasSize(there ? 2 : 1);
            assertThat(workspace.history().nextUndo().orElseThrow())
                    .isInstanceOf(there ? Command.AddDataset.class : Command.ChangeSetting.class);
            wholeInDatabase(workspace, all.getLast());
            assertThat(SmallDataset.add(workspace, "after", 10).rows()).isEqualTo(10);
        }
    }

    @Test
    void whatWasSaidToBeDoneSurvivesAKillAtAnyMoment() throws Exception {
        Process child = child("busy");
        int done = -1;
        try (BufferedReader lines = child.inputReader()) {
            while (done < 5) {
                done = Integer.parseInt(lines.readLine().replace("done ", ""));
            }
            kill(child);
        }

        try (Workspace workspace = Workspace.open(folder)) {
            oldIsWhole(workspace);
            assertThat(Integer.parseInt(workspace.settings().get("last").orElseThrow()))
                    .isGreaterThanOrEqualTo(done);
            assertThat(workspace.datasets().list()).hasSizeGreaterThanOrEqualTo(2 + done);
            for (DatasetInfo info : workspace.datasets().list()) {
                wholeInDatabase(workspace, info);
            }
        }
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsGone() throws Exception {
        Process child = child("opened");
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("at opened");
            assertThatThrownBy(() -> Workspace.open(folder))
                    .isInstanceOf(MachineFault.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining(folder.toString());
            kill(child);
        }

        try (Workspace workspace = Workspace.open(folder)) {
            oldIsWhole(workspace);
        }
    }

    /// The limit on the size of a file stands for the end of the disk: the snapshot of many rows does not fit, that of
    /// few does, but what they add to the database does not.
    @ParameterizedTest
    @CsvSource({"60000, 300, try again, still open", "10000, 100, open the workspace again, MachineFault"})
    void aDiskThatFillsUpIsAFaultAndLosesNothing(int rows, int kilobytes, String remedy, String then) throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"),
                "needs ulimit -f of a Linux shell");
        long limit = Files.size(folder.resolve("recscope.mv.db")) / 1024 + kilobytes;
        Process child = child("fill " + rows, "bash", "-c", "ulimit -f " + limit + " && exec \"$0\" \"$@\"");
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).contains("MachineFault", "no space left", folder.toString(), remedy);
            assertThat(lines.readLine()).startsWith(then);
            assertThat(lines.readLine()).isEqualTo("end");
        }
        assertThat(child.waitFor()).isZero();

        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.datasets().list()).containsExactly(old);
            oldIsWhole(workspace);
            assertThat(SmallDataset.add(workspace, "new", rows).rows()).isEqualTo(rows);
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsAFault() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv, so that rights bind root, too");
        for (String file : List.of("recscope.workspace", "recscope.mv.db")) {
            Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("r--r--r--"));
        }
        byte[] before = Files.readAllBytes(folder.resolve("recscope.mv.db"));
        Process child = child("opened", "/usr/bin/setpriv", "--bounding-set", "-dac_override", "--inh-caps", "-all");
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).contains("MachineFault", "cannot be written", folder.toString());
        }

        assertThat(folder.resolve("recscope.mv.db")).hasBinaryContent(before);
    }
}
