package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.RowProblem;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {
    @TempDir
    Path top;

    private Path folder;
    private Workspace workspace;
    private Datasets datasets;

    @BeforeEach
    void open() {
        folder = top.resolve("w");
        workspace = Workspace.create(folder);
        datasets = workspace.datasets();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Path snapshot(DatasetInfo info) {
        return folder.resolve("snapshots").resolve(info.digest() + ".snapshot");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_384, 40_000})
    void aMissingSnapshotIsMadeAgainWithTheSameBytes(int rows) throws Exception {
        DatasetInfo info = SmallDataset.add(workspace, "small", rows);
        byte[] built = Files.readAllBytes(snapshot(info));
        Files.delete(snapshot(info));

        Dataset restored = datasets.open(info);

        assertThat(restored.digest()).isEqualTo(info.digest());
        assertThat(restored.rows()).isEqualTo(rows);
        assertThat(snapshot(info)).hasBinaryContent(built);
    }

    @Test
    void aDamagedSnapshotIsMadeAgain() throws Exception {
        DatasetInfo info = SmallDataset.add(workspace, "small", 1000);
        byte[] good = Files.readAllBytes(snapshot(info));
        Files.write(snapshot(info), Arrays.copyOf(good, good.length / 2));

        assertThat(datasets.open(info).digest()).isEqualTo(info.digest());
        assertThat(snapshot(info)).hasBinaryContent(good);
    }

    @Test
    void aSnapshotOfOtherContentsIsReplaced() throws Exception {
        DatasetInfo one = SmallDataset.add(workspace, "one", 10);
        DatasetInfo two = SmallDataset.add(workspace, "two", 11);
        Files.copy(snapshot(two), snapshot(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(datasets.open(one).digest()).isEqualTo(one.digest());
    }

    @Test
    void contentsWithoutOptionalColumnsAreMadeAgain() throws Exception {
        DatasetProducer plain = (scratch, snapshot, problems, work) -> {
            try (DatasetBuilder b = new DatasetBuilder(scratch, Clock.ORDER, List.of())) {
                b.add(io.recscope.engine.data.Interaction.of(b.user(""), b.item("i"), 4));
                return b.build(snapshot, work);
            }
        };
        DatasetInfo info = datasets.add("plain", SmallDataset::origin, plain, Work.SILENT);
        Files.delete(snapshot(info));

        assertThat(datasets.open(info).anonymousUser()).isZero();
        assertThat(info.clock()).isEqualTo(Clock.ORDER);
    }

    @Test
    void theOriginAndTheCountsAreKept() throws Exception {
        DatasetInfo info = SmallDataset.add(workspace, "small", 100);

        assertThat(datasets.find("small")).isEqualTo(info);
        assertThat(datasets.find(info.digest().substring(0, 8))).isEqualTo(info);
        assertThat(info.origin()).isEqualTo(SmallDataset.origin());
        assertThat(info.rows()).isEqualTo(100);
        assertThat(info.users()).isEqualTo(SmallDataset.USERS);
        assertThat(info.items()).isEqualTo(30);
    }

    @Test
    void anUnknownNameNamesTheNearOnes() throws Exception {
        assertThatThrownBy(() -> datasets.find("x"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("Import");
        for (String name : List.of("retail", "beauty", "movies", "a", "b", "c")) {
            SmallDataset.add(workspace, name, 1);
        }

        assertThatThrownBy(() -> datasets.find("Retial"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("There is retail,")
                .hasMessageContaining("and 1 more");
    }

    @Test
    void badAndTakenNamesAreRefusedBeforeAnythingIsDone() throws Exception {
        SmallDataset.add(workspace, "taken", 1);
        DatasetProducer never = (scratch, snapshot, problems, work) -> {
            throw new AssertionError("must not be asked");
        };

        for (String name : List.of("", " ", " a", "x".repeat(201), "taken")) {
            assertThatThrownBy(() -> datasets.add(name, SmallDataset::origin, never, Work.SILENT))
                    .as(name)
                    .isInstanceOf(BadUsage.class);
        }
    }

    @Test
    void rowProblemsAreCountedAndExported() throws Exception {
        DatasetInfo info = SmallDataset.add(workspace, "small", 1);
        RowProblems problems = datasets.problems(info);

        assertThat(problems.counts()).isEqualTo(Map.of(RowProblem.Reason.NO_ITEM, 3, RowProblem.Reason.BAD_TIME, 1));
        assertThat(problems.page(3, 10))
                .containsExactly(new RowProblem("f.csv", 20, RowProblem.Reason.BAD_TIME, "time", "yesterday"));
        problems.exportCsv(top.resolve("p.csv"));
        assertThat(Files.readAllLines(top.resolve("p.csv")))
                .hasSize(5)
                .startsWith("file,line,reason,rejected,column,value", "f.csv,10,NO_ITEM,true,item,\"a,\"\"b\"\"\"");
        assertThatThrownBy(() -> problems.exportCsv(top.resolve("none/p.csv"))).isInstanceOf(MachineFault.class);
    }

    @Test
    void aProducerThatFailsLeavesNothing() {
        DatasetProducer fullDisk = (scratch, snapshot, problems, work) -> {
            Files.writeString(scratch.resolve("x"), "x");
            throw new IOException("No space left on device");
        };

        assertThatThrownBy(() -> datasets.add("a", SmallDataset::origin, fullDisk, Work.SILENT))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("no space left");
        nothingIsLeft();
    }

    @Test
    void anImportCancelledWhileItIsStoredLeavesNothing() {
        Work untilStored = new Work() {
            private boolean storing;

            @Override
            public void report(double fraction, String step) {
                storing |= step.startsWith("storing");
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                if (storing) {
                    throw new InterruptedException("cancelled");
                }
            }
        };

        assertThatThrownBy(() -> datasets.add("a", SmallDataset::origin, SmallDataset.of(40_000), untilStored))
                .isInstanceOf(InterruptedException.class);
        nothingIsLeft();
    }

    @Test
    void anInterruptWhileTheDatabaseWritesDoesNotCloseIt() throws Exception {
        Thread caller = Thread.currentThread();
        Work interrupting = new Work() {
            @Override
            public void report(double fraction, String step) {
                if (step.startsWith("storing")) {
                    caller.interrupt();
                }
            }
        };

        try {
            datasets.add("a", SmallDataset::origin, SmallDataset.of(60_000), interrupting);
            assertThat(Thread.interrupted()).as("came too late, so it is kept").isTrue();
        } catch (InterruptedException e) {
            assertThat(Thread.interrupted()).as("was obeyed").isFalse();
            nothingIsLeft();
        }
        SmallDataset.add(workspace, "b", 10);
        workspace.close();
        workspace = Workspace.open(folder);
        assertThat(workspace.datasets().find("b").rows()).isEqualTo(10);
    }

    @Test
    void anInterruptedProducerIsCancelledNotFailed() {
        DatasetProducer interrupted = (scratch, snapshot, problems, work) -> {
            try (DatasetBuilder b = new DatasetBuilder(scratch, Clock.TIME, List.of())) {
                Thread.currentThread().interrupt();
                return b.build(snapshot, work);
            }
        };

        assertThatThrownBy(() -> datasets.add("a", SmallDataset::origin, interrupted, Work.SILENT))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(datasets.list()).isEmpty();
        assertThat(workspace.history().canUndo()).isFalse();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        assertThat(folder.resolve("snapshots")).isEmptyDirectory();
    }

    @Test
    void purgeDeletesWhatWasRemovedAndNothingElse() throws Exception {
        DatasetInfo twin = SmallDataset.add(workspace, "twin", 100);
        DatasetInfo same = SmallDataset.add(workspace, "same", 100);
        DatasetInfo other = SmallDataset.add(workspace, "other", 101);
        assertThat(same.digest()).isEqualTo(twin.digest());
        datasets.remove(twin);
        datasets.remove(other);

        assertThat(datasets.purge()).isEqualTo(2);

        assertThat(datasets.list()).containsExactly(same);
        assertThat(datasets.open(same).rows()).isEqualTo(100);
        try (Stream<Path> left = Files.list(folder.resolve("snapshots"))) {
            assertThat(left).containsExactly(snapshot(same));
        }
        assertThat(workspace.history().canUndo()).isFalse();
        assertThat(datasets.problems(other).counts()).isEmpty();
    }
}
