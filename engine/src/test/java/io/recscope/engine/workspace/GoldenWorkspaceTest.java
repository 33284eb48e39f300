package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.RowProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Workspaces of every version of the schema that there was are opened by this one, with all that is in them.
class GoldenWorkspaceTest {
    private static final String DIGEST = "5c2baf9a90b9255792ccff4b6249441e2d7beeb903cc27b60d822deb57acd2a6";

    @TempDir
    Path top;

    private static IntStream versions() {
        return IntStream.rangeClosed(1, Migrations.CURRENT.version());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aWorkspaceOfAnEarlierVersionOpensWithAllThatIsInIt(int version) throws Exception {
        Path folder = top.resolve("w");
        GoldenWorkspace.unpack(version, folder);

        try (Workspace workspace = Workspace.open(folder)) {
            DatasetInfo info = workspace.datasets().find("golden");
            assertThat(workspace.datasets().list()).containsExactly(info);
            assertThat(info.digest()).isEqualTo(DIGEST);
            assertThat(info.description()).isEqualTo("kept for ever");
            assertThat(info.origin()).isEqualTo(SmallDataset.origin());
            Dataset dataset = workspace.datasets().open(info);
            assertThat(dataset.digest()).isEqualTo(DIGEST);
            assertThat(dataset.rows()).isEqualTo(100);
            assertThat(workspace.datasets().problems(info).counts())
                    .isEqualTo(Map.of(RowProblem.Reason.NO_ITEM, 3, RowProblem.Reason.BAD_TIME, 1));
            assertThat(workspace.settings().get("language")).contains("zh");
            assertThat(workspace.runs().list()).containsExactly("0a1b2c3d-20260131T120000Z");
            assertThat(workspace.models().list()).containsExactly("0123456789abcdef");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void itsCommandsAreUndone(int version) throws Exception {
        Path folder = top.resolve("w");
        GoldenWorkspace.unpack(version, folder);

        try (Workspace workspace = Workspace.open(folder)) {
            for (int i = 0; i < 5; i++) {
                workspace.history().undo();
            }
            assertThat(workspace.settings().all()).isEmpty();
            assertThat(workspace.datasets().list())
                    .extracting(DatasetInfo::name)
                    .isEqualTo(List.of("first"));
        }
    }

    @Test
    void thisVersionStillMakesTheSameDataset() throws Exception {
        try (Workspace workspace = Workspace.create(top.resolve("w"))) {
            assertThat(SmallDataset.add(workspace, "small", 100).digest()).isEqualTo(DIGEST);
        }
    }
}
