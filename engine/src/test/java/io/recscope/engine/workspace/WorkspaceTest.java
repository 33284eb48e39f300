package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path top;

    private Path created(String name) {
        Path folder = top.resolve(name);
        Workspace.create(folder).close();
        return folder;
    }

    @Test
    void aCallerThatIsInterruptedDoesNotHarmTheDatabase() {
        Thread.currentThread().interrupt();
        Workspace.create(top.resolve("w")).close();
        Workspace.open(top.resolve("w")).close();
        assertThat(Thread.interrupted())
                .as("the interrupt is left to the caller")
                .isTrue();
    }

    @Test
    void aWorkspaceIsAFolderWithItsPartsAndNothingElse() throws IOException {
        Path folder = created("a");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "recscope.workspace",
                            "recscope.mv.db",
                            "models",
                            "vectors",
                            "snapshots",
                            "runs",
                            "logs",
                            "backups",
                            "tmp");
        }
        try (Stream<Path> siblings = Files.list(top)) {
            assertThat(siblings).containsExactly(folder);
        }
    }

    @Test
    void whatWasStoredIsThereAfterReopening() throws Exception {
        Path folder = created("blanks and \u4e2d\u6587 'quotes' \"double\"");
        DatasetInfo added;
        try (Workspace workspace = Workspace.open(folder)) {
            added = SmallDataset.add(workspace, "small", 500);
        }

        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.datasets().list()).containsExactly(added);
            assertThat(workspace.datasets().open(added).digest()).isEqualTo(added.digest());
        }
    }

    @Test
    void aSecondOpenIsRefusedAndHarmsNothing() throws Exception {
        Path folder = created("a");
        try (Workspace first = Workspace.open(folder)) {
            assertThatThrownBy(() -> Workspace.open(folder))
                    .isInstanceOf(MachineFault.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("Close it there");
            assertThatThrownBy(() -> Workspace.create(folder)).isInstanceOf(MachineFault.class);
            SmallDataset.add(first, "small", 10);
        }
        try (Workspace again = Workspace.open(folder)) {
            assertThat(again.datasets().list()).hasSize(1);
        }
    }

    @Test
    void aDatabaseHeldByAnotherClientIsInUse() throws Exception {
        Path folder = created("a");
        String url = "jdbc:h2:file:" + folder.resolve("recscope");
        try (var client = java.sql.DriverManager.getConnection(url, "sa", "")) {
            assertThat(client.isValid(1)).isTrue();
            assertThatThrownBy(() -> Workspace.open(folder)).isInstanceOf(MachineFault.class);
        }
        Workspace.open(folder).close();
    }

    @Test
    void aFolderThatIsNoWorkspaceIsRefused() throws IOException {
        Path other = Files.createDirectory(top.resolve("other"));
        Files.writeString(other.resolve("recscope.mv.db"), "mine");

        assertThatThrownBy(() -> Workspace.open(top.resolve("none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Workspace.open(other)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> Workspace.create(other)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> Workspace.create(top.resolve("a;MODE=x"))).isInstanceOf(BadUsage.class);
        assertThat(other.resolve("recscope.mv.db")).hasContent("mine");
        assertThat(Workspace.exists(other)).isFalse();
    }

    @Test
    void creatingTwiceIsRefused() {
        Path folder = created("a");

        assertThatThrownBy(() -> Workspace.create(folder))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("Open it");
    }

    @Test
    void aPathBelowAFileIsRefusedAsAFault() throws IOException {
        Path file = Files.writeString(top.resolve("file"), "text");

        assertThatThrownBy(() -> Workspace.create(file.resolve("ws"))).isInstanceOf(MachineFault.class);
        assertThatThrownBy(() -> Workspace.create(file)).isInstanceOf(MachineFault.class);
    }

    @Test
    void aForeignMarkerIsRefusedAndKept() throws IOException {
        Path folder = created("a");
        Files.writeString(folder.resolve("recscope.workspace"), "something else");

        assertThatThrownBy(() -> Workspace.open(folder)).isInstanceOf(BadData.class);
        assertThat(folder.resolve("recscope.workspace")).hasContent("something else");
    }

    @Test
    void anInterruptedCreationIsMadeAgain() throws IOException {
        Path folder = created("a");
        Files.writeString(
                folder.resolve("recscope.workspace"), "RecScope workspace\ngeneration " + "0".repeat(19) + "\n");

        assertThatThrownBy(() -> Workspace.open(folder)).isInstanceOf(BadUsage.class);
        Workspace.create(folder).close();
        Workspace.open(folder).close();
    }

    @Test
    void leftoversOfAProcessThatDiedAreSwept() throws IOException {
        Path folder = created("a");
        Files.createDirectories(folder.resolve("tmp/dataset1/rows2"));
        Files.writeString(folder.resolve("tmp/dataset1/rows2/item"), "x");
        Files.writeString(folder.resolve("recscope.12.temp.db"), "x");
        Files.writeString(folder.resolve("logs/kept.log"), "x");

        Workspace.open(folder).close();

        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        assertThat(folder.resolve("recscope.12.temp.db")).doesNotExist();
        assertThat(folder.resolve("logs/kept.log")).exists();
    }

    @Test
    void aWorkspaceThatIsClosedCompactedIsSmallerAndWhole() throws IOException {
        Path workspace = top.resolve("made");
        try (Workspace made = Workspace.create(workspace)) {
            for (int i = 0; i < 300; i++) {
                made.settings().set("a setting", "x".repeat(2000) + i);
            }
        }
        long before = Files.size(workspace.resolve("recscope.mv.db"));
        Workspace.open(workspace).closeCompacted();

        assertThat(Files.size(workspace.resolve("recscope.mv.db"))).isLessThan(before);
        try (Workspace opened = Workspace.open(workspace)) {
            assertThat(opened.settings().get("a setting")).hasValue("x".repeat(2000) + 299);
        }
    }
}
