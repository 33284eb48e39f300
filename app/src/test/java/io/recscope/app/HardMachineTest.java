package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Machines that lack what most have: each says what is missing and what to do, or works all the same.
class HardMachineTest {
    private static final String MAIN = Main.class.getName();

    @TempDir
    Path folder;

    private Confined confined() {
        Confined confined = new Confined(folder);
        assumeThat(confined.possible()).as("namespaces are allowed").isTrue();
        return confined;
    }

    /// A small disk that is mounted on a folder, in the child's namespace only.
    private String disk(Path place, String options) throws IOException {
        Files.createDirectories(place);
        return "mount -t tmpfs -o " + options + " none '" + place + "' && \"$@\"";
    }

    @Test
    void aDiskWithoutSpaceForPyTorchSaysHowMuchIsNeeded() throws IOException {
        Path cache = folder.resolve("cache");
        Confined.Outcome outcome = confined()
                .java(
                        disk(cache, "size=20m"),
                        Map.of("RECSCOPE_CACHE", cache.toString()),
                        MAIN,
                        "doctor",
                        "--device",
                        "cpu");
        assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(3);
        assertThat(outcome.said()).contains("MB left, and PyTorch needs", cache.toString(), "RECSCOPE_CACHE");
    }

    @Test
    void aDiskWithoutSpaceForAnImportLeavesNothingHalf() throws IOException {
        StringBuilder csv = new StringBuilder("user,item,time\n");
        for (int i = 0; i < 400_000; i++) {
            csv.append("user")
                    .append(i % 9000)
                    .append(",item")
                    .append(i % 700)
                    .append(',')
                    .append(1_700_000_000 + i)
                    .append('\n');
        }
        Path data = Files.writeString(folder.resolve("big.csv"), csv);
        Path small = folder.resolve("small");
        Confined.Outcome outcome = confined()
                .java(
                        disk(small, "size=3m") + "; echo status $?; find '" + small + "' -name '*.temp.db'",
                        Map.of(),
                        MAIN,
                        "import",
                        data.toString(),
                        "--workspace",
                        small.resolve("w").toString());
        assertThat(outcome.said()).contains("status 3").doesNotContain("defect of the program", ".temp.db");
    }

    @Test
    void aHomeThatCannotBeWrittenSaysSoAndNamesTheVariable() throws IOException {
        Path home = folder.resolve("home");
        Confined.Outcome outcome = confined()
                .java(
                        disk(home, "ro"),
                        Map.of("RECSCOPE_CACHE", home.resolve("cache").toString(), "HOME", home.toString()),
                        MAIN,
                        "doctor",
                        "--device",
                        "cpu");
        assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(3);
        assertThat(outcome.said()).contains("cannot be written", "RECSCOPE_CACHE");
    }

    @Test
    void aWorkspaceThatCannotBeWrittenSaysSo() throws IOException {
        Path workspace = folder.resolve("w");
        Workspace.create(workspace).close();
        Confined.Outcome outcome = confined()
                .java(
                        "mount --bind '" + workspace + "' '" + workspace + "' && mount -o remount,ro,bind '" + workspace
                                + "' && \"$@\"",
                        Map.of(),
                        MAIN,
                        "datasets",
                        "--workspace",
                        workspace.toString());
        assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(3);
        assertThat(outcome.said()).contains("The workspace cannot be written", workspace.toString(), "Allow writing");
    }

    @Test
    void withoutHomeTheProgramStillStarts() throws IOException {
        Confined.Outcome outcome = confined().java("unset HOME; \"$@\"", Map.of("HOME", ""), MAIN, "--version");
        assertThat(outcome.exitCode()).as(outcome.said()).isZero();
        assertThat(outcome.said()).startsWith("RecScope ");
    }

    @Test
    void pathsWithBlanksAndChineseLettersWork() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("我的 工作 (1)"));
        Shell shell = new Shell(odd);
        shell.writeRatings();
        assertThat(shell.run("import ~/ratings.csv --workspace ~/w").exitCode()).isZero();
        assertThat(shell.run("fit --workspace ~/w --dataset ratings --model ease")
                        .exitCode())
                .isZero();
        Shell.Outcome outcome = shell.run("recommend --workspace ~/w --dataset ratings --model ease --user u1 --json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Title");
    }
}
