package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each command prints when all is well.
class CommandsTest {
    private static final String HERE = " --workspace ~/w";
    private static final String DATA = HERE + " --dataset ratings";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void importRatings() {
        shell = new Shell(folder);
        shell.writeRatings();
        JsonNode imported = json("import ~/ratings.csv" + HERE);
        assertThat(imported.at("/dataset/rows").asInt()).isEqualTo(108);
    }

    private JsonNode json(String line) {
        Shell.Outcome outcome = shell.run(line + " --json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.json();
    }

    private String text(String line) {
        Shell.Outcome outcome = shell.run(line);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void previewShowsTheColumnsAndImportsNothing() {
        assertThat(json("import ~/ratings.csv --preview --workspace ~/other").at("/interactions/preview/rows"))
                .isNotEmpty();
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void datasetsAreListedRenamedDescribedRemovedAndTheChangesTakenBack() {
        assertThat(json("datasets" + HERE).at("/0/name").asText()).isEqualTo("ratings");
        assertThat(json("datasets --rename ratings films" + HERE).get("name").asText())
                .isEqualTo("films");
        assertThat(text("datasets --describe films mine" + HERE)).contains("films", "mine");
        assertThat(text("datasets --remove films" + HERE)).isEqualToIgnoringNewLines("removed: films");
        assertThat(json("datasets" + HERE)).isEmpty();
        assertThat(json("undo" + HERE).get("undone").asText()).contains("films");
        assertThat(json("redo" + HERE).get("redone").asText()).contains("films");
        assertThat(json("datasets --purge" + HERE).get("purged").asInt()).isEqualTo(1);
        assertThat(json("history" + HERE))
                .extracting(entry -> entry.get("act").asText())
                .containsExactly("DO", "DO", "DO", "DO", "UNDO", "REDO", "PURGE");
        assertThat(text("history" + HERE)).contains("purge");
    }

    @Test
    void problemsAreCountedAndExported() {
        assertThat(json("problems --out ~/problems.csv" + DATA).toString()).contains("NO_ITEM");
        assertThat(folder.resolve("problems.csv")).content().contains("ratings.csv,110,NO_ITEM");
        assertThat(text("problems" + DATA)).contains("left out");
    }

    @Test
    void qualityIsReportedAndRepairsMakeAnotherDataset() {
        assertThat(json("quality" + DATA).get("findings")).isNotNull();
        assertThat(text("quality" + DATA)).contains("passed:");
        JsonNode repaired = json("quality --apply recommended --as clean" + DATA);
        assertThat(repaired.at("/dataset/name").asText()).isEqualTo("clean");
        assertThat(text("datasets" + HERE)).contains("ratings", "clean");
    }

    @Test
    void modelsAreStressedAndTheResultIsWritten() throws Exception {
        String line = "stress --models most-popular,transitions --kinds noise,new-users --at history --threads 1";
        assertThat(shell.run(line + DATA).exitCode())
                .as("fake users ask nothing")
                .isEqualTo(2);
        String told = text(
                "stress --models most-popular,transitions --kinds noise,sparsity,new-users --threads 1 --out ~/stress.csv"
                        + DATA);
        assertThat(told).contains("shuffled-order, at both, 12 users", "robustness: area under the curve");
        assertThat(Files.readAllLines(folder.resolve("stress.csv")).getFirst())
                .startsWith("kind,place,model,strength,metric,value,value_low,value_high,difference");
        JsonNode result =
                json("stress --models transitions --kinds new-users --strengths 0,2 --out ~/stress.json" + DATA);
        assertThat(result.at("/degradations/0/series/strengths/0").asDouble()).isEqualTo(2);
        assertThat(result.at("/degradations/0/curves/0/points/1/material/histories")
                        .asInt())
                .isZero();
        assertThat(Files.readString(folder.resolve("stress.json"))).contains("\"robustness\"");
    }

    @Test
    void aFittedModelRecommends() {
        assertThat(json("fit --model ease --set lambda=3" + DATA)
                        .at("/spec/lambda")
                        .asDouble())
                .isEqualTo(3);
        assertThat(json("fit --model fusion --set members=ease" + DATA)
                        .at("/spec/members/0/kind")
                        .asText())
                .isEqualTo("ease");
        JsonNode list = json("recommend --model ease --user u1 --k 3" + DATA);
        assertThat(list.get("list")).hasSize(3);
        assertThat(list.get("known").asInt()).isEqualTo(9);
        assertThat(json("recommend --model ease --user u1 --as-of 2023-11-14T23:00:00Z" + DATA)
                        .get("known")
                        .asInt())
                .isLessThan(9);
        assertThat(text("recommend --model ease --user u1 --as-of 2023-11-15" + DATA))
                .contains("user u1", "Title");
        assertThat(text("fit --model ease --set lambda=3" + DATA)).contains("ease");
        assertThat(text("models" + HERE))
                .contains("\"kind\":\"ease\"", "fitted ")
                .doesNotContain("learned:");
        assertThat(json("models" + HERE)).anySatisfy(model -> {
            assertThat(model.at("/spec/kind").asText()).isEqualTo("ease");
            assertThat(model.at("/spec/lambda").asDouble()).isEqualTo(3);
            assertThat(model.get("champion").asBoolean()).isFalse();
        });
    }

    @Test
    void aModelThatCannotBeReadIsListedAsSuch() throws Exception {
        text("fit --model ease" + DATA);
        String damaged = json("fit --model most-popular" + DATA).get("digest").asText();
        Files.writeString(folder.resolve("w/models/" + damaged + "/model.safetensors"), "not a model");

        assertThat(text("models" + HERE))
                .contains(
                        "\"kind\":\"ease\"",
                        "! " + damaged.substring(0, 12) + "  cannot be read: ",
                        "fit the model again");
        JsonNode listed = json("models" + HERE);
        assertThat(listed).hasSize(2);
        assertThat(listed.at("/0/spec/kind").asText()).isEqualTo("ease");
        assertThat(listed.at("/1/digest").asText()).isEqualTo(damaged);
        assertThat(listed.at("/1/reason").asText()).contains("not a model file");
        assertThat(listed.at("/1/remedy").asText()).contains("fit the model again");
    }

    @Test
    void aRunIsKeptShownComparedReproducedAndReported() throws Exception {
        JsonNode run = json("evaluate --models most-popular,ease --set ease.lambda=3 --k 4,10" + DATA);
        String id = run.get("id").asText();
        assertThat(run.at("/models/1/metrics").has("ndcg@4")).isTrue();
        assertThat(text("evaluate --models most-popular --k 4" + DATA)).contains("ndcg@4", "hit@4");
        assertThat(json("runs" + HERE)).hasSize(2);
        assertThat(text("runs" + HERE)).contains(id);
        assertThat(text("runs --show " + id + " --users ~/users.csv" + HERE)).contains("most-popular", "ease");
        assertThat(Files.readAllLines(folder.resolve("users.csv")).getFirst()).startsWith("model,user,rank,ndcg@4");
        assertThat(shell.run("runs --show " + id + " --users ~/users.csv" + HERE)
                        .exitCode())
                .as("a file is not written over")
                .isEqualTo(2);
        String other = json("runs" + HERE).get(0).asText().equals(id)
                ? json("runs" + HERE).get(1).asText()
                : json("runs" + HERE).get(0).asText();
        assertThat(json("runs --diff " + id + " " + other + HERE).isObject()).isTrue();
        assertThat(json("runs --reproduce " + id + HERE).get("reproduced").asBoolean())
                .isTrue();
        json("report --run " + id + " --out ~/report.html --language zh" + HERE);
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<html", "most-popular");
    }

    @Test
    void whatComesWithTheProgramIsListed() {
        assertThat(json("models").get("ease")).isNotEmpty();
        assertThat(text("models")).contains("lambda");
        assertThat(json("samples")).isNotEmpty();
        assertThat(text("samples")).contains("online-retail-ii");
        assertThat(json("bench").has("import")).isTrue();
        assertThat(json("bench").has("accuracy")).isTrue();
        assertThat(text("bench")).contains("rank");
    }

    @Test
    void simulatedSessionsAreWritten() {
        JsonNode files = json("simulate --users 5 --days 3 --out ~/simulated");
        assertThat(Path.of(files.get("interactions").asText())).isNotEmptyFile();
    }

    @Test
    void everyCommandExplainsItself() {
        String usage = text("--help");
        assertThat(usage).contains("Exit codes:", "recscope demo");
        for (String command : usage.substring(usage.indexOf("demo "), usage.indexOf("Exit codes"))
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[a-z]+  .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList()) {
            assertThat(text(command + " --help"))
                    .startsWith(text(command + " -h"))
                    .contains("Usage: recscope " + command);
        }
    }
}
