package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneCommandTest {
    private static final String TUNE = "tune --workspace ~/w --dataset ratings ";
    private static final String SEARCH = TUNE + "--model most-popular --goal ndcg@5 --goal tail@5 "
            + "--knobs longTail.discount,diversity.strength=0:0.6 ";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void importRatings() {
        shell = new Shell(folder, WordShop::wordsOnly);
        shell.writeRatings();
        shell.run("import ~/ratings.csv --workspace ~/w");
    }

    @Test
    void aSearchIsKeptGoesOnAndIsApplied() {
        Shell.Outcome first = shell.run(SEARCH + "--trials 3 --runs all --json --apply ~/best.json");
        assertThat(first.exitCode()).as(first.err()).isZero();
        JsonNode found = first.json();
        assertThat(found.get("trials").asInt()).isEqualTo(3);
        assertThat(found.get("front")).isNotEmpty();
        assertThat(found.at("/base/metrics/ndcg@5/users").asInt()).isEqualTo(12);
        assertThat(shell.run("runs --workspace ~/w").out())
                .contains(found.get("searchedRun").asText());
        assertThat(folder.resolve("best.json")).isRegularFile();
        assertThat(shell.run("policy --check ~/best.json").exitCode()).isZero();

        String id = found.get("id").asText();
        Shell.Outcome more = shell.run(TUNE + "--runs none --trials 6 --resume " + id);
        assertThat(more.exitCode()).as(more.err()).isZero();
        assertThat(more.out()).contains("6 trials of tpe", "as it is");
        assertThat(folder.resolve("w").resolve("tunings").resolve(id + ".jsonl"))
                .content()
                .hasLineCount(8);
    }

    @Test
    void settingsOfAModelAreSearched() {
        Shell.Outcome found = shell.run(TUNE
                + "--model transitions --set window=1:4 --set recency=0.2|0.8 --goal ndcg@5 --sampler grid --trials 8"
                + " --runs none --json");
        assertThat(found.exitCode()).as(found.err()).isZero();
        assertThat(found.json().get("trials").asInt()).isEqualTo(8);
    }

    @Test
    void nonsenseIsRefusedBeforeAnythingIsKept() {
        for (String wrong : new String[] {
            SEARCH + "--trials 0",
            SEARCH + "--floor ndcg@5=-5% --floor ndcg@5=0.2",
            SEARCH + "--sampler bees",
            TUNE + "--model most-popular --goal ndcg@5",
            TUNE + "--model most-popular --knobs longTail.discont --goal ndcg@5",
            TUNE + "--knobs longTail.discount --goal ndcg@5",
            TUNE + "--model most-popular --knobs longTail.discount"
        }) {
            Shell.Outcome refused = shell.run(wrong);
            assertThat(refused.exitCode()).as(wrong + refused.err()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
        }
        assertThat(Files.exists(folder.resolve("w").resolve("tunings"))).isFalse();
        assertThat(shell.run(TUNE + "--resume nothing").exitCode()).isEqualTo(5);
    }
}
