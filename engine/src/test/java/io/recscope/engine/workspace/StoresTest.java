package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {
    @TempDir
    Path top;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.create(top.resolve("w"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void runsAreKeptByTheirIds() {
        workspace.runs().save("run-2", "{\"a\":\"\u4e2d\"}");
        workspace.runs().save("run-1", "{}");
        workspace.runs().save("run-1", "{\"b\":1}");

        assertThat(workspace.runs().list()).containsExactly("run-1", "run-2");
        assertThat(workspace.runs().load("run-2")).isEqualTo("{\"a\":\"\u4e2d\"}");
        assertThat(workspace.runs().load("run-1")).isEqualTo("{\"b\":1}");
    }

    @Test
    void unknownRunsAreNotFoundAndBadIdsRefused() {
        assertThatThrownBy(() -> workspace.runs().load("none")).isInstanceOf(NotFound.class);
        workspace.runs().save("near", "{}");
        assertThatThrownBy(() -> workspace.runs().load("neer")).hasMessageContaining("near");
        for (String id : new String[] {"", "..", "../x", "a/b", "a\\b", "x".repeat(101)}) {
            assertThatThrownBy(() -> workspace.runs().save(id, "{}")).as(id).isInstanceOf(BadUsage.class);
        }
    }

    @Test
    void aModelIsKeptCompleteOrNotAtAll() throws IOException {
        String digest = "0123456789abcdef";
        assertThatThrownBy(() -> workspace.models().save(digest, folder -> {
                    Files.writeString(folder.resolve("weights"), "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(MachineFault.class);
        assertThat(workspace.models().contains(digest)).isFalse();
        assertThatThrownBy(() -> workspace.models().folder(digest)).isInstanceOf(NotFound.class);

        Path saved = workspace.models().save(digest, folder -> Files.writeString(folder.resolve("weights"), "all"));
        workspace.models().save(digest, folder -> Files.writeString(folder.resolve("weights"), "other"));

        assertThat(saved.resolve("weights")).hasContent("all");
        assertThat(workspace.models().list()).containsExactly(digest);
        assertThat(top.resolve("w/tmp")).isEmptyDirectory();
        assertThatThrownBy(() -> workspace.models().contains("../x")).isInstanceOf(BadUsage.class);
    }

    @Test
    void aFileThatCannotBeReplacedStaysAsItIs() throws IOException {
        Path target = Files.writeString(top.resolve("f"), "old");
        Files.createDirectories(top.resolve("f.partial/x"));

        assertThatThrownBy(() -> AtomicFile.write(target, new byte[] {1})).isInstanceOf(IOException.class);

        assertThat(target).hasContent("old");
    }
}
