package io.recscope.sample.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import io.recscope.sample.SampleData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    private static final Simulation SMALL = new Simulation(40, 10, 3, Strengths.usual());
    private static final Simulation OTHER = new Simulation(40, 10, 4, Strengths.usual());
    private final Simulator simulator = new Simulator(new SampleData());

    @TempDir
    Path folder;

    @Test
    void equalSettingsGiveEqualBytes() throws Exception {
        SimulatedFiles one = simulator.write(SMALL, folder.resolve("1"), Work.SILENT);
        SimulatedFiles two = simulator.write(SMALL, folder.resolve("2"), Work.SILENT);

        assertThat(one.interactions()).hasSameBinaryContentAs(two.interactions());
        assertThat(one.truth()).hasSameBinaryContentAs(two.truth());
        assertThat(one.readme()).hasSameBinaryContentAs(two.readme());
    }

    @Test
    void theBytesAreTheSameOnEveryMachine() throws Exception {
        SimulatedFiles files = simulator.write(SMALL, folder, Work.SILENT);

        assertThat(digest(files.interactions()))
                .isEqualTo("c221054e1bb13df44833cbd3579c53276a22150f520f044542e8c35cb38882a0");
        assertThat(digest(files.truth())).isEqualTo("3116fd8b8e8278d5500838e71482be0fe96ad879be93630d1b600799eeaa9bb4");
    }

    @Test
    void anotherSeedGivesOtherSessions() throws Exception {
        SimulatedFiles one = simulator.write(SMALL, folder.resolve("1"), Work.SILENT);
        SimulatedFiles two = simulator.write(OTHER, folder.resolve("2"), Work.SILENT);

        assertThat(Files.mismatch(one.interactions(), two.interactions())).isNotNegative();
        assertThat(Truth.read(one.truth()).users())
                .isNotEqualTo(Truth.read(two.truth()).users());
    }

    @Test
    void everyFileSaysThatItIsSimulated() throws Exception {
        SimulatedFiles files = simulator.write(SMALL, folder, Work.SILENT);

        for (Path file : List.of(files.interactions(), files.truth(), files.readme())) {
            assertThat(file.getFileName().toString()).startsWith("simulated-");
        }
        List<String> lines = Files.readAllLines(files.interactions());
        assertThat(lines.getFirst()).endsWith(",simulated");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("sim-") && line.endsWith(",true"));
        assertThat(Files.readString(files.truth())).startsWith("{\"simulated\":true,\"note\":\"SIMULATED");
        assertThat(files.readme()).content().startsWith("# SIMULATED").contains("CC BY-SA 4.0", "seed=3");
        assertThat(files.catalogue()).exists();
    }

    @Test
    void withoutDriftNewItemsAndPositionBiasThereIsNone() throws Exception {
        Strengths none = new Strengths(0, 0, 0, 1, 0, 0);
        SimulatedFiles files = simulator.write(new Simulation(40, 10, 3, none), folder, Work.SILENT);
        Truth truth = Truth.read(files.truth());

        assertThat(truth.users()).allMatch(user -> user.interests().size() == 1);
        assertThat(truth.items()).allMatch(item -> item.born() == SMALL.start());
        assertThat(truth.examination()).containsOnly(1.0);
        assertThat(LogRow.read(files.interactions()))
                .filteredOn(row -> row.slot().position() == 1)
                .allMatch(row -> Math.abs(row.propensity() * truth.items().size() - 1) < 1e-9);
    }

    @Test
    void settingsComeBackWithTheTruth() throws Exception {
        SimulatedFiles files = simulator.write(SMALL, folder, Work.SILENT);

        assertThat(Truth.read(files.truth()).simulation()).isEqualTo(SMALL);
    }

    @Test
    void refusesAFolderWithAnotherSimulation() throws Exception {
        SimulatedFiles files = simulator.write(SMALL, folder, Work.SILENT);
        String before = digest(files.interactions());

        assertThatThrownBy(() -> simulator.write(OTHER, folder, Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("simulated-interactions.csv");

        assertThat(digest(files.interactions())).isEqualTo(before);
    }

    @Test
    void progressNeverFallsAndCancellingLeavesNothing() throws Exception {
        List<Double> fractions = new ArrayList<>();
        Work work = new Work() {
            @Override
            public void report(double fraction, String step) {
                fractions.add(fraction);
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                if (fractions.size() == 20) {
                    throw new InterruptedException();
                }
            }
        };

        assertThatThrownBy(() -> simulator.write(SMALL, folder, work)).isInstanceOf(InterruptedException.class);

        assertThat(fractions).isSorted().hasSize(20);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new Simulation(0, 10, 1, Strengths.usual()))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("users is 0");
        assertThatThrownBy(() -> new Simulation(1, -1, 1, Strengths.usual())).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Strengths(1, 0.2, 0.8, 0, 0.5, 0.1))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("popularityBias");
        assertThatThrownBy(() -> new Strengths(1, 0.2, 0.8, 0.3, 0.5, Double.NaN))
                .isInstanceOf(BadUsage.class);
    }

    @Test
    void refusesToReadATruthThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("t.json"), "{\"simulated\":true}");

        assertThatThrownBy(() -> Truth.read(file)).isInstanceOf(BadData.class).hasMessageContaining("t.json");
        Files.writeString(file, "no JSON");
        assertThatThrownBy(() -> Truth.read(file)).isInstanceOf(BadData.class);
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
