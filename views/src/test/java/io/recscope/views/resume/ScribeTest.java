package io.recscope.views.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScribeTest {
    @TempDir
    private Path folder;

    private final List<Runnable> later = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    private Scribe<Spot> scribe(Path file) {
        return new Scribe<>(new KeptFile<>(file, Spot.class, spot("none")), later::add, failures::incrementAndGet);
    }

    private static Spot spot(String screen) {
        return new Spot(screen, java.util.Map.of("user", "u1"));
    }

    @Test
    void ofManyChangesTheLastIsWrittenOnce() {
        Path file = folder.resolve("deep/session.json");
        Scribe<Spot> scribe = scribe(file);
        scribe.write(spot("data"));
        scribe.write(spot("replay"));
        assertThat(file).doesNotExist();
        assertThat(later).hasSize(1);
        later.removeFirst().run();
        assertThat(new KeptFile<>(file, Spot.class, spot("none")).read()).isEqualTo(spot("replay"));
        scribe.write(spot("tune"));
        scribe.flush();
        assertThat(new KeptFile<>(file, Spot.class, spot("none")).read()).isEqualTo(spot("tune"));
        assertThat(failures).hasValue(0);
    }

    @Test
    void whatCannotBeWrittenIsToldOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("session.json");
        Scribe<Spot> scribe = scribe(file);
        scribe.write(spot("data"));
        scribe.flush();
        scribe.write(spot("tune"));
        scribe.flush();
        assertThat(failures).hasValue(1);
    }
}
