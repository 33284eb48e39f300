package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionTest {
    @TempDir
    Path folder;

    @Test
    void theProgramSaysTheVersionOfItsBuild() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.replaceAll("(?s).*<parent>.*?<version>(.*?)</version>.*", "$1");

        assertThat(new Shell(folder).run("--version").out()).isEqualToIgnoringNewLines("RecScope " + version);
    }
}
