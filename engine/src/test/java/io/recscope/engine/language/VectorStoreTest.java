package io.recscope.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorStoreTest {
    @TempDir
    Path folder;

    private final Counting encoder = new Counting("en");

    private Map<TextKey, float[]> vectors(int from, int to) throws InterruptedException {
        Map<TextKey, float[]> vectors = new java.util.HashMap<>();
        for (int i = from; i < to; i++) {
            vectors.put(TextKey.of("text " + i), new HashedWords().encode(List.of("text " + i), Work.SILENT)[0]);
        }
        return vectors;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatWasKeptIsFoundByAnotherStore() throws Exception {
        Map<TextKey, float[]> vectors = vectors(0, 3);
        VectorStore.in(folder).add(encoder, vectors);
        VectorStore store = VectorStore.in(folder);
        TextKey wanted = TextKey.of("text 1");

        Map<TextKey, float[]> found = store.find(encoder, Set.of(wanted, TextKey.of("unknown")));

        assertThat(found).containsOnlyKeys(wanted);
        assertThat(found.get(wanted)).containsExactly(vectors.get(wanted));
        assertThat(store.find(new Counting("other"), Set.of(wanted))).isEmpty();
        assertThat(store.remarks()).isEmpty();
    }

    @Test
    void manySmallFilesBecomeOne() throws Exception {
        VectorStore store = VectorStore.in(folder);
        for (int i = 0; i < 16; i++) {
            store.add(encoder, vectors(i * 2, i * 2 + 2));
        }

        assertThat(files()).hasSize(1);
        assertThat(store.find(encoder, vectors(0, 32).keySet())).hasSize(32);
    }

    @Test
    void aDamagedFileIsReportedAndLeftAndItsTextsAreEncodedAgain() throws Exception {
        Catalog catalog = Sketch.titled(List.of("red lamp", "blue lamp"), "0").catalog();
        new Language(Encoders.of(encoder), VectorStore.in(folder)).vectors(catalog, Work.SILENT);
        Path file = files().getFirst();
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length - 20] ^= 1;
        Files.write(file, damaged);

        Language language = new Language(Encoders.of(encoder), VectorStore.in(folder));
        CatalogVectors vectors = language.vectors(catalog, Work.SILENT);

        assertThat(vectors.described().cardinality()).isEqualTo(2);
        assertThat(encoder.encoded).hasSize(4);
        assertThat(language.remarks()).singleElement().asString().contains("check sum", file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        assertThat(files()).hasSize(2);
        // and the new file serves
        new Language(Encoders.of(encoder), VectorStore.in(folder)).vectors(catalog, Work.SILENT);
        assertThat(encoder.encoded).hasSize(4);
    }

    @Test
    void anyDamageIsSeen() throws Exception {
        VectorStore.in(folder).add(encoder, vectors(0, 2));
        Path file = files().getFirst();
        byte[] sound = Files.readAllBytes(file);
        for (int length = 0; length < sound.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(sound, length));
            assertReported(file);
        }
        for (int place = 0; place < sound.length; place += 5) {
            byte[] changed = sound.clone();
            changed[place] ^= 0x40;
            Files.write(file, changed);
            assertReported(file);
        }
    }

    private void assertReported(Path file) throws Exception {
        VectorStore store = VectorStore.in(folder);
        assertThat(store.find(encoder, vectors(0, 2).keySet())).isEmpty();
        assertThat(store.remarks()).singleElement().asString().contains("damaged", file.toString());
    }

    @Test
    void whereNothingCanBeWrittenTheVectorsAreComputedAndARemarkIsMade() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file where a folder should be");
        Catalog catalog = Sketch.titled(List.of("red lamp"), "0").catalog();
        Language language = new Language(Encoders.of(encoder), VectorStore.in(taken.resolve("vectors")));

        assertThat(language.vectors(catalog, Work.SILENT).describes(0)).isTrue();

        assertThat(language.remarks()).singleElement().asString().contains("cannot be stored", taken.toString());
        assertThat(taken).hasContent("a file where a folder should be");
    }

    @Test
    void anInterruptedThreadStillKeepsWhatItComputed() throws Exception {
        VectorStore store = VectorStore.in(folder);
        Thread.currentThread().interrupt();
        try {
            store.add(encoder, vectors(0, 0));
            store.add(encoder, Map.of(TextKey.of("a"), new float[64]));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            Thread.interrupted();
        }

        assertThat(VectorStore.in(folder).find(encoder, Set.of(TextKey.of("a"))))
                .hasSize(1);
    }
}
