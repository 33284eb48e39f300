package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedDatabaseTest {
    @TempDir
    static Path made;

    @TempDir
    Path top;

    private Path folder;
    private Path database;

    @BeforeAll
    static void make() throws Exception {
        try (Workspace workspace = Workspace.create(made.resolve("w"))) {
            SmallDataset.add(workspace, "small", 20_000);
        }
    }

    @BeforeEach
    void aWorkspace() throws IOException {
        folder = top.resolve("w");
        database = folder.resolve("recscope.mv.db");
        FolderCopy.make(made.resolve("w"), folder);
    }

    private void refused(byte[] bytes) throws IOException {
        Files.write(database, bytes);
        byte[] marker = Files.readAllBytes(folder.resolve("recscope.workspace"));

        assertThatThrownBy(() -> Workspace.open(folder))
                .isInstanceOf(BadData.class)
                .hasMessageContaining(folder.toString());

        assertThat(database).hasBinaryContent(bytes);
        assertThat(folder.resolve("recscope.workspace")).hasBinaryContent(marker);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.1, 0.5, 0.9, 0.99})
    void aTruncatedDatabaseIsRefusedAndKept(double part) throws IOException {
        byte[] good = Files.readAllBytes(database);

        refused(Arrays.copyOf(good, (int) (good.length * part)));
    }

    /// The last block may be free space or hold nothing but H2's own bookkeeping.
    @Test
    void aDatabaseWithoutItsLastBlockIsRefusedOrWhole() throws Exception {
        byte[] good = Files.readAllBytes(database);
        byte[] cut = Arrays.copyOf(good, good.length - 4096);
        Files.write(database, cut);

        try (Workspace workspace = Workspace.open(folder)) {
            DatasetInfo info = workspace.datasets().find("small");
            Files.delete(folder.resolve("snapshots").resolve(info.digest() + ".snapshot"));
            assertThat(workspace.datasets().open(info).rows()).isEqualTo(20_000);
        } catch (BadData e) {
            assertThat(database).hasBinaryContent(cut);
        }
    }

    @Test
    void aForeignFileIsRefusedAndKept() throws IOException {
        refused("SQLite format 3\0 but not ours\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefusedAndKept() throws Exception {
        Files.delete(database);
        try (Connection other = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("recscope"), "sa", "")) {
            other.createStatement().execute("CREATE TABLE t (x INTEGER)");
        }

        refused(Files.readAllBytes(database));
    }

    @Test
    void anOlderCopyThatLacksChangesIsRefusedAndKept() throws Exception {
        byte[] older = Files.readAllBytes(database);
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.settings().set("a", "b");
        }

        refused(older);
    }

    @Test
    void aMissingDatabaseIsRefusedAndNotMade() throws IOException {
        Files.delete(database);

        assertThatThrownBy(() -> Workspace.open(folder)).isInstanceOf(BadData.class);

        assertThat(database).doesNotExist();
    }

    @Test
    void aNewerSchemaIsRefusedAndKept() throws Exception {
        try (Connection newer = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("recscope"), "sa", "")) {
            newer.createStatement()
                    .execute("INSERT INTO \"schema_history\" SELECT 99, '99', \"description\", \"type\", \"script\","
                            + " \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", TRUE"
                            + " FROM \"schema_history\" WHERE \"version\" = '1'");
        }
        byte[] bytes = Files.readAllBytes(database);

        assertThatThrownBy(() -> Workspace.open(folder))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("99");
        assertThat(database).hasBinaryContent(bytes);
    }
}
