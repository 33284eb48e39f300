package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCommandTest {
    private static final String REPLAY = "replay --workspace ~/w --dataset ratings --model ease ";

    @TempDir
    private static Path folder;

    private static Shell shell;

    @BeforeAll
    static void importRatings() {
        shell = new Shell(folder, WordShop::wordsOnly);
        shell.writeRatings();
        assertThat(shell.run("import ~/ratings.csv --workspace ~/w").exitCode()).isZero();
        assertThat(shell.run("fit --model ease --set lambda=3 --workspace ~/w --dataset ratings")
                        .exitCode())
                .isZero();
    }

    private static String text(String options) {
        Shell.Outcome outcome = shell.run(REPLAY + options);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private static JsonNode json(String options) {
        Shell.Outcome outcome = shell.run(REPLAY + options + " --json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.json();
    }

    @Test
    void aSessionIsPlayedMomentByMoment() {
        assertThat(text("--user u1"))
                .contains("user u1: 9 events; ease, policy off", "(the end)", "first three", "in the list:", "phase");
        JsonNode played = json("--user u1 --k 3 --from 2 --to 4");
        assertThat(played.get("moments")).hasSize(3);
        assertThat(played.at("/moments/0/moment").asInt()).isEqualTo(2);
        assertThat(played.at("/moments/0/list")).hasSize(3);
        assertThat(played.at("/moments/0/taken/rank").isInt()).isTrue();
        assertThat(played.get("user").asText()).isEqualTo("user u1");
    }

    @Test
    void aBranchStandsBesideTheSessionAsItWas() {
        assertThat(text("--user u1 --remove 2 --insert 4=i19 --dislike 5=i3 --steer 6=title"))
                .contains("same", "overlap", "> dislike Title 3", "> wish title", " +    3 ", " 2    − ");
        JsonNode compared = json("--user u1 --move 0=3");
        assertThat(compared.at("/comparison/rows")).hasSize(10);
        assertThat(compared.at("/original/events").asInt()).isEqualTo(9);
        assertThat(compared.at("/branch/moments/0/taken/id").asText())
                .isEqualTo(compared.at("/original/moments/1/taken/id").asText());
    }

    @Test
    void somebodyNewIsPlayedFromWhatIsInserted() {
        assertThat(text("--new-user --insert 0=i1 --insert 1=i2 --like 1=i5"))
                .contains("new user: 2 events", "> like Title 5", "Title 1", "Title 2");
        assertThat(json("--new-user").get("moments")).hasSize(1);
    }

    @Test
    void aPolicyHoldsAndItsStagesAreInTheTrace() {
        JsonNode played = json("--user u1 --policy diverse --to 0");
        assertThat(played.get("policy").asText()).isEqualTo("diverse");
        assertThat(played.at("/moments/0/list/0/trace").findValuesAsText("stage"))
                .contains("ease", "relevance", "diversity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"surprising", "drifting", "cold", "failed", "tail-lovers"})
    void sessionsAreFound(String kind) {
        assertThat(text("--find " + kind + " --most 3")).contains("sorted by ");
        JsonNode found = json("--find " + kind + " --sample 6 --seed 5");
        assertThat(found.get("kind").asText()).isEqualTo(kind);
        assertThat(found.get("sessions").size()).isBetween(1, 6);
    }

    @Test
    void momentsAndComparisonsAreWritten() throws Exception {
        text("--user u1 --out ~/moments.csv");
        assertThat(Files.readString(folder.resolve("moments.csv")).split("\r\n"))
                .hasSize(11);
        text("--user u1 --remove 1 --out ~/compared.csv");
        assertThat(Files.readString(folder.resolve("compared.csv"))).startsWith("before,after,");
        text("--user u1 --out ~/moments.json");
        assertThat(Files.readString(folder.resolve("moments.json"))).contains("\"shortTerm\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --user nobody                      | 5 | nobody
            --user u1 --new-user               | 2 | mutually exclusive
            --k 3                              | 2 | --user
            --user u1 --k 0                    | 2 | at least one
            --user u1 --from 10                | 2 | 0 to 9
            --user u1 --from 5 --to 4          | 2 | before
            --user u1 --remove 9               | 2 | 0 to 8
            --user u1 --remove 1 --remove 1    | 2 | removed already
            --user u1 --remove one             | 2 | one
            --user u1 --remove 1 --from 2      | 2 | as a whole
            --user u1 --insert i3              | 2 | does not say where
            --user u1 --insert 3=i99           | 5 | i99
            --user u1 --insert 10=i3           | 2 | to 9
            --user u1 --move 1=9               | 2 | 0 to 8
            --user u1 --move 1=x               | 2 | does not say where
            --user u1 --like 10=i3             | 2 | to 9
            --user u1 --steer 3=?!             | 2 | says nothing
            --user u1 --policy divers          | 2 | diverse
            --user u1 --out ~/w                | 2 | .csv or .json
            --user u1 --out ~/ratings.csv      | 2 | another name
            --find strange                     | 2 | tail-lovers
            --find cold --remove 1             | 2 | --user
            --find cold --sample 0             | 2 | at least 1
            --new-user --remove 1              | 2 | no events
            --new-user --insert 1=i3           | 2 | numbered from 0
            """)
    void failsWithCodeAndReason(String options, int code, String words) {
        Shell.Outcome outcome = shell.run(REPLAY + options);
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(code);
        assertThat(outcome.err()).contains(words);
        assertThat(outcome.out()).isEmpty();
    }
}
