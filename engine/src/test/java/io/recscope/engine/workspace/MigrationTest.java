package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.stream.Stream;
import org.h2.tools.Restore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    private static final String PLACE = "classpath:io/recscope/engine/workspace/";

    @TempDir
    static Path made;

    private static DatasetInfo info;

    @TempDir
    Path top;

    private Path folder;

    @BeforeAll
    static void make() throws Exception {
        try (Workspace workspace = Workspace.create(made.resolve("w"))) {
            info = SmallDataset.add(workspace, "small", 100);
        }
    }

    @BeforeEach
    void aWorkspaceOfTheFirstSchema() throws IOException {
        folder = top.resolve("w");
        FolderCopy.make(made.resolve("w"), folder);
    }

    private static Migrations next(String location) {
        return new Migrations(2, List.of(PLACE + "migration", PLACE + location));
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }

    @Test
    void theVersionThatTheProgramNamesIsThatOfItsScripts() throws Exception {
        try (Connection client = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("recscope"), "sa", "")) {
            assertThat(Migrations.versionOf(client)).isEqualTo(Migrations.CURRENT.version());
        }
        assertThat(backups()).isEmpty();
    }

    @Test
    void anOlderSchemaIsBackedUpThenBroughtUpToDate() throws Exception {
        try (Workspace workspace = Workspace.open(folder, next("migration-note"))) {
            assertThat(workspace.datasets().list()).containsExactly(info);
        }

        try (Connection client = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("recscope"), "sa", "");
                ResultSet row = client.createStatement().executeQuery("SELECT note FROM dataset")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("from V2");
        }
        assertThat(backups()).hasSize(1);
        Workspace.open(folder, next("migration-note")).close();
        assertThat(backups()).hasSize(1);
        assertThatThrownBy(() -> Workspace.open(folder))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("newer");
    }

    @Test
    void theBackupIsAWholeDatabase() throws Exception {
        Workspace.open(folder, next("migration-note")).close();

        Restore.execute(backups().getFirst().toString(), folder.toString(), "recscope");

        try (Workspace workspace = Workspace.open(folder)) {
            Files.delete(folder.resolve("snapshots").resolve(info.digest() + ".snapshot"));
            assertThat(workspace.datasets().open(info).rows()).isEqualTo(100);
        }
    }

    @Test
    void aMigrationThatFailsNamesTheBackup() throws Exception {
        assertThatThrownBy(() -> Workspace.open(folder, next("migration-broken")))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("backups");

        assertThat(backups()).hasSize(1);
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.datasets().list()).containsExactly(info);
        }
    }
}
