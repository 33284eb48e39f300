package io.recscope.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NvidiaDriverTest {
    @TempDir
    Path folder;

    @Test
    void readsEachCard() {
        NvidiaDriver driver = NvidiaDriver.read("""
                        570.133.20, NVIDIA H100 80GB HBM3, 81559, 80994
                        570.133.20, NVIDIA T4, [N/A], [N/A]
                        """).orElseThrow();
        assertThat(driver.version()).isEqualTo("570.133.20");
        assertThat(driver.cards())
                .containsExactly(
                        new NvidiaDriver.Card("NVIDIA H100 80GB HBM3", 81559, 80994),
                        new NvidiaDriver.Card("NVIDIA T4", 0, 0));
    }

    @Test
    void anErrorOfTheToolIsNoDriver() {
        assertThat(NvidiaDriver.read("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n"))
                .isEmpty();
    }

    @Test
    void withoutTheToolTheSystemTellsTheVersion() throws Exception {
        Path module = Files.writeString(
                folder.resolve("version"), "NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.104.05  Sat Aug 19\n");
        List<String> tool = List.of(folder.resolve("no-such-tool").toString());
        assertThat(NvidiaDriver.find(tool, module)).contains(new NvidiaDriver("535.104.05", List.of()));
        assertThat(NvidiaDriver.find(tool, folder.resolve("nothing"))).isEmpty();
    }
}
