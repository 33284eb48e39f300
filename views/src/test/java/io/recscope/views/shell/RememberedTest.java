package io.recscope.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.torch.DeviceChoice;
import io.recscope.views.look.Tone;
import io.recscope.views.resume.KeptFile;
import io.recscope.views.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    @TempDir
    private Path folder;

    private final Remembered nothing = Remembered.nothing(Language.ENGLISH);

    private KeptFile<Remembered> kept(Path path) {
        return new KeptFile<>(path, Remembered.class, nothing);
    }

    @Test
    void isTheSameAfterwards() {
        KeptFile<Remembered> file = kept(folder.resolve("new/window.json"));
        Remembered.Bounds bounds = new Remembered.Bounds(true, 10, 20, 900, 700, false);
        Remembered now = new Remembered(
                Tone.DARK,
                Language.CHINESE,
                1.5,
                new Remembered.Compute(DeviceChoice.CPU, 2),
                bounds,
                List.of("/a", "/b"));
        assertThat(file.write(now)).isTrue();
        assertThat(file.read()).isEqualTo(now);
    }

    @Test
    void whatCannotBeReadIsPutAside() throws IOException {
        Path path = Files.writeString(folder.resolve("window.json"), "{broken");
        assertThat(kept(path).read()).isEqualTo(nothing);
        assertThat(folder.resolve("window.json.unreadable")).hasContent("{broken");
    }

    @Test
    void whatAnOlderVersionWroteIsTaken() throws IOException {
        Path path = Files.writeString(
                folder.resolve("window.json"),
                "{\"tone\":\"DARK\",\"language\":\"CHINESE\",\"scale\":1.5,\"threads\":3,\"bounds\":"
                        + "{\"placed\":false,\"x\":0,\"y\":0,\"width\":900,\"height\":700,\"maximized\":false},"
                        + "\"recent\":[\"/a\"]}");
        Remembered read = kept(path).read();
        assertThat(read.tone()).isEqualTo(Tone.DARK);
        assertThat(read.threads()).isZero();
        assertThat(read.recent()).containsExactly("/a");
    }

    @Test
    void nonsenseIsBroughtIntoRange() {
        Remembered.Bounds bounds = new Remembered.Bounds(true, 0, 0, Double.NaN, 3, false);
        Remembered read = new Remembered(
                Tone.LIGHT, Language.ENGLISH, 9, new Remembered.Compute(DeviceChoice.AUTO, -1), bounds, List.of());
        assertThat(read.scale()).isEqualTo(2);
        assertThat(read.threads()).isZero();
        assertThat(read.bounds().height()).isEqualTo(480);
    }
}
