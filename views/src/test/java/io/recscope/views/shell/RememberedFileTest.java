package io.recscope.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.look.Tone;
import io.recscope.views.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedFileTest {
    @TempDir
    private Path folder;

    private final Remembered nothing = Remembered.nothing(Language.ENGLISH);

    @Test
    void isTheSameAfterwards() {
        RememberedFile file = new RememberedFile(folder.resolve("new/window.json"), nothing);
        Remembered.Bounds bounds = new Remembered.Bounds(true, 10, 20, 900, 700, false);
        Remembered now = new Remembered(Tone.DARK, Language.CHINESE, 1.5, 2, bounds, List.of("/a", "/b"));
        assertThat(file.write(now)).isTrue();
        assertThat(file.read()).isEqualTo(now);
    }

    @Test
    void whatCannotBeReadIsPutAside() throws IOException {
        Path path = Files.writeString(folder.resolve("window.json"), "{broken");
        assertThat(new RememberedFile(path, nothing).read()).isEqualTo(nothing);
        assertThat(folder.resolve("window.json.unreadable")).hasContent("{broken");
    }

    @Test
    void nonsenseIsBroughtIntoRange() {
        Remembered.Bounds bounds = new Remembered.Bounds(true, 0, 0, Double.NaN, 3, false);
        Remembered read = new Remembered(Tone.LIGHT, Language.ENGLISH, 9, -1, bounds, List.of());
        assertThat(read.scale()).isEqualTo(2);
        assertThat(read.threads()).isZero();
        assertThat(read.bounds().height()).isEqualTo(480);
    }
}
