package io.recscope.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEncoderTest {
    @TempDir
    static Path cache;

    private static double cosine(float[][] vectors, int a, int b) {
        return Vectors.dot(vectors[a], vectors[b]);
    }

    @Test
    void englishTextsThatMeanAlikeAreNear() throws Exception {
        try (TextEncoder encoder = OnnxEncoder.english(EncoderSettings.in(cache))) {
            List<String> texts = List.of(
                    "lipstick",
                    "a long description of a hose for the garden, 15 metres, with a nozzle",
                    "nail polish",
                    "garden hose",
                    "",
                    "😀 \ud83d שלום \u0000",
                    "word ".repeat(200_000));
            float[][] vectors = encoder.encode(texts, Work.SILENT);

            assertThat(cosine(vectors, 0, 2)).isGreaterThan(cosine(vectors, 0, 3) + 0.05);
            assertThat(cosine(vectors, 1, 3)).isGreaterThan(cosine(vectors, 1, 0) + 0.05);
            for (float[] vector : vectors) {
                assertThat(vector).hasSize(384);
                assertThat(Vectors.dot(vector, vector)).isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    void chineseTextsThatMeanAlikeAreNearAndCapitalsDoNotMatter() throws Exception {
        try (TextEncoder encoder = OnnxEncoder.chinese(EncoderSettings.in(cache))) {
            float[][] vectors = encoder.encode(List.of("口红", "唇膏", "花园水管", "OPPO手机", "oppo手机"), Work.SILENT);

            assertThat(cosine(vectors, 0, 1)).isGreaterThan(cosine(vectors, 0, 2) + 0.05);
            assertThat(cosine(vectors, 3, 4)).isCloseTo(1, within(1e-4));
            assertThat(vectors[0]).hasSize(512);
        }
    }

    @Test
    void theDigestChangesWithWhatChangesVectorsOnly() {
        EncoderSettings settings = EncoderSettings.in(cache);
        String digest = OnnxEncoder.english(settings).digest();

        assertThat(digest).hasSize(64);
        assertThat(OnnxEncoder.english(settings.withThreads(1)).digest()).isEqualTo(digest);
        assertThat(OnnxEncoder.english(new EncoderSettings(cache, 1, 32, 16)).digest())
                .isNotEqualTo(digest);
        assertThat(OnnxEncoder.chinese(settings).digest()).isNotEqualTo(digest);
    }

    @Test
    void aCacheFolderThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        try (TextEncoder encoder = OnnxEncoder.english(EncoderSettings.in(taken.resolve("cache")))) {
            assertThatThrownBy(() -> encoder.encode(List.of("a"), Work.SILENT))
                    .isInstanceOf(MachineFault.class)
                    .hasMessageContaining("RECSCOPE_CACHE");
        }
    }

    @Test
    void aClosedEncoderSaysSo() {
        TextEncoder encoder = OnnxEncoder.english(EncoderSettings.in(cache));
        encoder.close();
        assertThatThrownBy(() -> encoder.encode(List.of("a"), Work.SILENT)).isInstanceOf(IllegalStateException.class);
    }
}
