package io.recscope.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    @TempDir
    Path folder;

    private Path file;
    private byte[] good;

    @BeforeEach
    void aSnapshot() throws Exception {
        file = folder.resolve("s");
        try (DatasetBuilder b = new DatasetBuilder(folder, Clock.TIME, List.of())) {
            b.add(Interaction.of(b.user("u"), b.item("i"), 1));
            b.build(file, Work.SILENT);
        }
        good = Files.readAllBytes(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 200, -1, -20})
    void aTruncatedFileIsRefusedWithItsNameAndARemedy(int length) throws IOException {
        Files.write(file, Arrays.copyOf(good, length >= 0 ? length : good.length + length));

        assertThatThrownBy(() -> Dataset.open(file))
                .isInstanceOf(BadData.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Delete the file");
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Files.writeString(file, "user,item,time\n".repeat(100));

        assertThatThrownBy(() -> Dataset.open(file)).isInstanceOf(BadData.class).hasMessageContaining("not a dataset");
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        byte[] newer = good.clone();
        newer[7]++;
        Files.write(file, newer);

        assertThatThrownBy(() -> Dataset.open(file)).isInstanceOf(BadData.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "\"rows\":1, > \"rows\":7,",
                "\"name\":\"user.start\" > \"name\":\"user.store\"",
                "\"name\":\"time\" > \"name\":\"tame\"",
                "\"clock\":\"TIME\" > \"clock\":\"TIMX\"",
                "\"clock\":\"TIME\" > \"clack\":\"TIME\""
            })
    void aHeaderThatDoesNotFitIsRefused(String part, String broken) throws IOException {
        String text = new String(good, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(part);
        Files.write(file, text.replace(part, broken).getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Dataset.open(file)).isInstanceOf(BadData.class);
    }

    @Test
    void aHeaderThatIsNullIsRefused() throws IOException {
        byte[] bytes = Arrays.copyOf(good, 68);
        Arrays.fill(bytes, 8, 24, (byte) 0);
        bytes[8] = 64;
        bytes[16] = 4;
        System.arraycopy("null".getBytes(StandardCharsets.US_ASCII), 0, bytes, 64, 4);
        Files.write(file, bytes);

        assertThatThrownBy(() -> Dataset.open(file)).isInstanceOf(BadData.class);
    }

    @Test
    void aMissingFileIsNoDamage() {
        assertThatThrownBy(() -> Dataset.open(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
