package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
    private final Dataset data = Sketch.of(4, "0 1 2", "0 1 3", "1 2");
    private final ModelKinds kinds = new ModelKinds(
            List.of(MostPopular.usual(), Transitions.usual(), Fusion.usual(List.of(MostPopular.usual()))));
    private final ModelFile files = new ModelFile(kinds);
    private Model model;
    private Path file;

    @BeforeEach
    void writeAModel(@TempDir Path dir) throws Exception {
        model = Fusion.usual(List.of(MostPopular.usual(), Transitions.usual())).fit(data, Workshop.BARE, Work.SILENT);
        file = dir.resolve("m.safetensors");
        files.write(file, model, Map.of("data", data.digest()));
    }

    @Test
    void whatIsWrittenComesBack() throws IOException {
        ModelFile.Stored stored = files.read(file);
        assertThat(stored.spec()).isEqualTo(model.spec());
        assertThat(stored.provenance()).isEqualTo(Map.of("data", data.digest()));
        Model again = stored.spec().restore(stored.weights(), data, Workshop.BARE);
        assertThat(Sketch.scores(again, 0, 1)).isEqualTo(Sketch.scores(model, 0, 1));
    }

    @Test
    void theHeadingIsWhatTheFileSaysOfTheModel() throws IOException {
        assertThat(files.heading(file)).isEqualTo(new ModelFile.Heading(model.spec(), Map.of("data", data.digest())));
    }

    @Test
    void theFileIsWhatSafetensorsReadersExpect() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        assertThat(length % 8).isZero();
        String header = new String(bytes, 8, length, StandardCharsets.UTF_8);
        assertThat(header)
                .startsWith("{\"__metadata__\":{\"data\":\"" + data.digest() + "\",\"recscope.spec\":\"{")
                .contains("\"weight\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[");
    }

    @Test
    void aModelReplacesAnOlderOneAndLeavesNothingElse() throws Exception {
        files.write(file, MostPopular.usual().fit(data, Workshop.BARE, Work.SILENT), Map.of());
        assertThat(files.read(file).spec()).isEqualTo(MostPopular.usual());
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            refused(Arrays.copyOf(whole, length));
        }
        refused(Arrays.copyOf(whole, whole.length + 4));
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        refused("user,item\n1,2\n".getBytes(StandardCharsets.UTF_8));
        refused(tensors("{}"));
        refused(tensors("{\"w\":{\"dtype\":\"F16\",\"shape\":[0],\"data_offsets\":[0,0]}}"));
        refused(tensors("{\"__metadata__\":{\"recscope.spec\":\"{}\"}}"));
        refused(tensors("not json"));
        refused(tensors("[1]"));
    }

    private static byte[] tensors(String header) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    /// Neither read nor overwritten.
    private void refused(byte[] contents) throws IOException {
        Path other = file.resolveSibling("other");
        Files.write(other, contents);
        assertThatThrownBy(() -> files.read(other)).isInstanceOf(BadData.class).hasMessageContaining("other");
        assertThatThrownBy(() -> files.write(other, model, Map.of())).isInstanceOf(BadData.class);
        assertThat(Files.readAllBytes(other)).isEqualTo(contents);
    }

    /// The files in `golden` were written before content neighbours could be told how to compare texts.
    @ParameterizedTest
    @CsvSource({
        "content-neighbours, 0.99999994 0.3986534 0.49999997 0.0, 0.739192 0.6 0.99999994 0.3986534",
        "fusion, 3.2455573 0.4591943 0.9287877 -1.387982, 1.0 0.18251866 2.5317378 -1.0"
    })
    void anOldModelAnswersAsItDid(String kind, String afterOne, String afterTwo) throws Exception {
        Path old = Path.of(ModelFileTest.class
                .getResource("golden/" + kind + ".safetensors")
                .toURI());
        Dataset goods =
                Sketch.titled(List.of("red lamp", "blue lamp", "red chair", "garden chair"), "0 1 2", "0 1 3", "1 2");
        ModelSpec content = ContentNeighbours.usual();
        ModelFile reading = new ModelFile(new ModelKinds(
                List.of(MostPopular.usual(), content, Fusion.usual(List.of(MostPopular.usual(), content)))));

        ModelFile.Stored stored = reading.read(old);

        assertThat(stored.spec().kind()).isEqualTo(kind);
        Model model = stored.spec().restore(stored.weights(), goods, Workshop.BARE);
        assertThat(Sketch.scores(model, 0)).containsExactly(numbers(afterOne), within(1e-5f));
        assertThat(Sketch.scores(model, 1, 2)).containsExactly(numbers(afterTwo), within(1e-5f));
    }

    private static float[] numbers(String text) {
        String[] words = text.split(" ", -1);
        float[] numbers = new float[words.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }

    @Test
    void aModelOfAnotherDatasetIsRefused() throws IOException {
        ModelFile.Stored stored = files.read(file);
        Dataset other = Sketch.of(5, "0 1");
        assertThatThrownBy(() -> stored.spec().restore(stored.weights(), other, Workshop.BARE))
                .isInstanceOf(BadData.class);
    }
}
