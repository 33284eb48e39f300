package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.Learned;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptedTrainingTest {
    private static final Dataset DATA = TinyNetwork.walks(40);

    @TempDir
    Path folder;

    private TinyNetwork.Keeping workshop() {
        return TinyNetwork.Keeping.in(folder.resolve("checkpoints"));
    }

    private List<Path> files() throws IOException {
        Path kept = folder.resolve("checkpoints");
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.sorted().toList();
        }
    }

    private Learned fit(InterestNetwork network) throws InterruptedException {
        return (Learned) network.fit(DATA, workshop(), Work.SILENT);
    }

    private void interrupt(InterestNetwork network, int epochs) {
        assertThatThrownBy(() -> network.fit(DATA, workshop(), TinyNetwork.cancelledAfter(epochs)))
                .isInstanceOf(InterruptedException.class);
    }

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(workshop().torch().liveTensors()).isZero();
    }

    private static void assertSame(Learned one, Learned other) {
        assertThat(other.weights().floats().keySet())
                .isEqualTo(one.weights().floats().keySet());
        one.weights().floats().forEach((name, numbers) -> {
            if (!name.startsWith("log.")) {
                assertThat(other.weights().floats(name)).as(name).isEqualTo(numbers);
            }
        });
        assertThat(other.log().best()).isEqualTo(one.log().best());
        assertThat(other.log().epochs().stream().map(TrainingLog.Epoch::loss).toList())
                .isEqualTo(
                        one.log().epochs().stream().map(TrainingLog.Epoch::loss).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void goesOnAsIfNothingHadBeen(int epochs) throws Exception {
        InterestNetwork network = TinyNetwork.epochs(5);
        interrupt(network, epochs);
        assertThat(files()).hasSize(1);
        try (Learned resumed = fit(network);
                Learned straight = (Learned) network.fit(DATA, new TestWorkshop(), Work.SILENT)) {
            assertSame(straight, resumed);
            assertThat(resumed.log().notes()).singleElement().asString().contains("after epoch " + epochs);
            assertThat(straight.log().notes()).isEmpty();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void goesOnAfterSeveralInterruptions() throws Exception {
        InterestNetwork network = TinyNetwork.epochs(4);
        interrupt(network, 1);
        interrupt(network, 1);
        try (Learned resumed = fit(network);
                Learned straight = (Learned) network.fit(DATA, new TestWorkshop(), Work.SILENT)) {
            assertSame(straight, resumed);
            assertThat(resumed.log().notes()).hasSize(2);
        }
    }

    @Test
    void otherSettingsOrDataBeginAnew() throws Exception {
        interrupt(TinyNetwork.epochs(4), 2);
        try (Learned other = fit(TinyNetwork.epochs(3));
                Learned more = (Learned) TinyNetwork.epochs(4).fit(TinyNetwork.walks(41), workshop(), Work.SILENT)) {
            assertThat(other.log().notes()).isEmpty();
            assertThat(more.log().notes()).isEmpty();
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void anInterruptedFitCanBeFinished() throws Exception {
        InterestNetwork network = TinyNetwork.epochs(50);
        interrupt(network, 3);
        try (Learned finished = (Learned) network.fit(DATA, workshop().asFinishing(), Work.SILENT);
                Learned three = fit(TinyNetwork.epochs(3))) {
            assertThat(finished.log().epochs()).hasSize(3);
            assertThat(finished.log().best()).isBetween(1, 3);
            assertThat(finished.log().notes()).singleElement().asString().contains("Finished after epoch 3 of 50");
            assertThat(finished.items()).isEqualTo(three.items());
        }
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> network.fit(DATA, workshop().asFinishing(), Work.SILENT))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("no unfinished training");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "flipped", "foreign"})
    void whatCannotBeUsedIsPutAsideAndNamed(String how) throws Exception {
        InterestNetwork network = TinyNetwork.epochs(3);
        interrupt(network, 2);
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        switch (how) {
            case "truncated" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case "flipped" -> {
                bytes[bytes.length - 100] ^= 1;
                Files.write(file, bytes);
            }
            case "foreign" -> {
                Files.delete(file);
                interrupt(TinyNetwork.epochs(9), 1);
                Files.move(files().getFirst(), file);
            }
            default -> throw new IllegalArgumentException(how);
        }
        byte[] unusable = Files.readAllBytes(file);
        try (Learned anew = fit(network);
                Learned straight = (Learned) network.fit(DATA, new TestWorkshop(), Work.SILENT)) {
            assertSame(straight, anew);
            assertThat(anew.log().notes())
                    .singleElement()
                    .asString()
                    .contains("put aside")
                    .contains("unusable-1");
        }
        assertThat(files()).singleElement().satisfies(left -> {
            assertThat(left.toString()).endsWith(".unusable-1");
            assertThat(Files.readAllBytes(left)).isEqualTo(unusable);
        });
    }

    @Test
    void aFolderThatCannotBeWrittenIsOnlyNoted() throws Exception {
        Files.writeString(folder.resolve("checkpoints"), "a file where the folder should be");
        try (Learned model = fit(TinyNetwork.epochs(2))) {
            assertThat(model.log().epochs()).hasSize(2);
            assertThat(model.log().notes()).first().asString().contains("could not be kept");
        }
    }

    @Test
    void anInterruptedThreadKeepsWhatItLearned() throws Exception {
        InterestNetwork network = TinyNetwork.epochs(100_000);
        Thread learner = Thread.currentThread();
        Thread canceller = Thread.ofPlatform().start(() -> {
            while (isEmpty()) {
                Thread.onSpinWait();
            }
            learner.interrupt();
        });
        assertThatThrownBy(() -> network.fit(DATA, workshop(), Work.SILENT)).isInstanceOf(InterruptedException.class);
        canceller.join();
        assertThat(files()).singleElement().asString().endsWith(".checkpoint");
        try (Learned finished = (Learned) network.fit(DATA, workshop().asFinishing(), Work.SILENT)) {
            assertThat(finished.log().epochs()).isNotEmpty();
        }
    }

    private boolean isEmpty() {
        try {
            return files().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }
}
