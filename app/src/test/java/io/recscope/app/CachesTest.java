package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CachesTest {
    private static final Path HOME = Path.of("home");

    private static Path folder(String os, Map<String, String> environment) {
        return new Caches(environment, os, HOME).path();
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(folder("Linux", Map.of())).isEqualTo(HOME.resolve(".cache/recscope"));
        assertThat(folder("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Caches/RecScope"));
        assertThat(folder("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/RecScope/cache"));
    }

    @Test
    void variablesNameAnother() {
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "x"))).isEqualTo(Path.of("x/recscope"));
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "l"))).isEqualTo(Path.of("l/RecScope/cache"));
        assertThat(folder("Windows 11", Map.of("RECSCOPE_CACHE", "own", "LOCALAPPDATA", "l")))
                .isEqualTo(Path.of("own"));
        assertThat(folder("Linux", Map.of("RECSCOPE_CACHE", " "))).isEqualTo(HOME.resolve(".cache/recscope"));
    }

    @Test
    void aUserWithoutAHomeGetsOneAmongTheTemporaryFiles() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "recscope-home");
        assertThat(Caches.home("?")).isEqualTo(temporary);
        assertThat(Caches.home(null)).isEqualTo(temporary);
        assertThat(Caches.home("/nonexistent")).isEqualTo(temporary);
        assertThat(Caches.home("/home/x")).isEqualTo(Path.of("/home/x"));
    }
}
