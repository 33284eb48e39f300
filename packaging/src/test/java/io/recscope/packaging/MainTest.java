package io.recscope.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final Platform LINUX = new Platform("linux", "x64");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) throws InterruptedException {
        PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(List.of(arguments), out, out);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anUnknownTypeNamesTheOthers() throws Exception {
        assertThat(run("--type", "exe")).isEqualTo(2);
        assertThat(said()).contains("no package type 'exe'", "app-image, deb, rpm, msi, dmg");
    }

    @Test
    void anUnknownOptionAndAMissingValueAreWrongUsage() throws Exception {
        assertThat(run("--fast")).isEqualTo(2);
        assertThat(run("--type")).isEqualTo(2);
        assertThat(said()).contains("no option '--fast'", "--type lacks its value", "recscope package --help");
    }

    @Test
    void aTypeOfAnotherSystemSaysWhereItIsMade() {
        Tools none = new Tools(folder, List.of(), folder.resolve("log"));
        assertThatThrownBy(() -> PackageType.MSI.require(LINUX, none))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("made on windows only")
                .hasMessageContaining("app-image");
    }

    @Test
    void aMissingToolIsNamedWithTheWayToGetIt() {
        Tools none = new Tools(folder, List.of(), folder.resolve("log"));
        assertThatThrownBy(() -> PackageType.DEB.require(LINUX, none))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("'dpkg-deb'")
                .hasMessageContaining("apt-get install dpkg fakeroot");
        PackageType.APP_IMAGE.require(LINUX, none);
    }

    @Test
    void aJdkWithoutJpackageIsNamed() {
        Tools none = new Tools(folder, List.of(), folder.resolve("log"));
        assertThatThrownBy(() -> none.ofJdk("jpackage"))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("no 'jpackage'")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void anOutThatIsAFileOrTooSmallIsSaidBeforeAnythingIsBuilt() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Folders.require(file.resolve("sub"), 1))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("--out");
        assertThatThrownBy(() -> Folders.require(folder, Long.MAX_VALUE))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("MB left");
    }

    @Test
    void aTreeThatWasNotBuiltSaysHowToBuildIt() {
        assertThatThrownBy(() -> new SourceTree(folder).classPath())
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("./recscope --version");
    }

    @Test
    void aToolThatFailsTellsItsLastLinesAndTheLog() throws Exception {
        Path script = Files.writeString(folder.resolve("fails 失败.sh"), "#!/bin/sh\necho no space here\nexit 9\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Tools tools = new Tools(folder, List.of(), folder.resolve("a b/log"));
        assertThatThrownBy(() -> tools.run("Trying", List.of("/bin/sh", script.toString())))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("status 9")
                .hasMessageContaining("no space here");
        assertThat(folder.resolve("a b/log")).content().contains("no space here");
    }
}
