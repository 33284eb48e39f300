package io.recscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedStudyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatIsUnpackedOpensAndLacksOnlyLargeModelsAndWhatIsPassing() throws IOException, InterruptedException {
        Path workspace = folder.resolve("made");
        try (Workspace made = Workspace.create(workspace)) {
            made.runs().save("a-run", "{}");
            made.models().save("aaaaaaaa", at -> Files.writeString(at.resolve("model"), "weights"));
            made.models().save("bbbbbbbb", at -> Files.write(at.resolve("model"), new byte[(16 << 20) + 1]));
            Files.writeString(made.logs().resolve("log"), "passing");
        }
        PackedStudy packed = new PackedStudy(folder.resolve("study.zip"));
        packed.pack(workspace, Work.SILENT);

        Path unpacked = folder.resolve("unpacked");
        packed.unpack(unpacked, Work.SILENT);
        try (Workspace opened = Workspace.open(unpacked)) {
            assertThat(opened.runs().list()).containsExactly("a-run");
            assertThat(opened.models().list()).containsExactly("aaaaaaaa");
            assertThat(opened.logs().resolve("log")).doesNotExist();
        }
        assertThat(workspace.resolve("models/bbbbbbbb/model")).exists();
    }

    @Test
    void anEntryThatLeavesItsFolderIsRefused() throws IOException {
        Path zip = folder.resolve("evil.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../outside"));
        }

        assertThatThrownBy(() -> new PackedStudy(zip).unpack(folder.resolve("in"), Work.SILENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leaves its folder");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void onlyAnInstallationCarriesAStudy() throws IOException {
        assertThat(new Folders(folder, "").packed()).isEmpty();
        assertThat(new Folders(folder, folder.toString()).packed()).isEmpty();

        Files.writeString(folder.resolve("sample-study.zip"), "");
        assertThat(new Folders(folder, folder.toString()).packed()).isPresent();
    }
}
