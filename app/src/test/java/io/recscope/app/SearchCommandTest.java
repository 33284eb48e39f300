package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @TempDir
    Path folder;

    @Test
    void theNearestItemsAreListedAndTheirVectorsKept() throws Exception {
        Shell shell = new Shell(folder, WordShop::wordsOnly);
        shell.writeRatings();
        shell.run("import ~/ratings.csv --workspace ~/w");

        Shell.Outcome found = shell.run("search title 13 --k 3 --json --workspace ~/w --dataset ratings");

        assertThat(found.exitCode()).isZero();
        JsonNode list = found.json().get("list");
        assertThat(list).hasSize(3);
        assertThat(list.at("/0/item/title").asText()).isEqualTo("Title 13");
        assertThat(list.at("/0/cosine").asDouble()).isBetween(0.999, 1.001);
        assertThat(shell.run("search title 13 --workspace ~/w --dataset ratings")
                        .out())
                .contains("20 items searched", "Title 13");
        try (Stream<Path> files = Files.list(folder.resolve("w").resolve("vectors"))) {
            assertThat(files).hasSize(1);
        }
    }
}
