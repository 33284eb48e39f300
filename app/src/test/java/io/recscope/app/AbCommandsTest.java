package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands about A/B tests, off-policy estimates and interleaving.
class AbCommandsTest {
    private static final String MAP =
            " --map user=user,item=item,time=time,action=action,weight=weight,session=session,context=list";

    @TempDir
    private static Path folder;

    private static Shell shell;

    @BeforeAll
    static void prepare() {
        shell = new Shell(folder);
        shell.writeRatings();
        shell.write("one.csv", "arm,trials,successes\na,100,10\n");
        shell.write("bad.csv", "arm,trials,successes\na,100,10\nb,many,3\n");
        shell.write("unknown.csv", "arm,trials,successes,colour\na,100,10,red\n");
        shell.write("running.csv", """
                day,arm,trials,successes
                2026-11-01,old,4000,400
                2026-11-01,new,4000,440
                2026-11-02,old,4100,420
                2026-11-02,new,4050,560
                2026-11-03,old,4100,400
                2026-11-03,new,4100,600
                """);
        json("import ~/ratings.csv --workspace ~/w");
        json("simulate --users 60 --days 10 --out ~/s");
        String log = "import ~/s/simulated-interactions.csv --workspace ~/w --name ";
        json(log + "log" + MAP + ",context=propensity");
        json(log + "bare" + MAP);
        shell.write("zero.csv", """
                user,item,time,propensity
                u1,a,1700000000,0.5
                u2,b,1700000001,0
                u3,b,1700000002,0.1
                """);
        json("import ~/zero.csv --workspace ~/w --name zero --map user=user,item=item,time=time,context=propensity");
    }

    private static JsonNode json(String line) {
        Shell.Outcome outcome = shell.run(line + " --json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.json();
    }

    private static String text(String line) {
        Shell.Outcome outcome = shell.run(line);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void aPlanTellsUnitsAndDays() {
        JsonNode plan = json("ab plan --baseline 0.10 --effect 20% --traffic 1000 --units 3841");
        assertThat(plan.at("/size/control").asLong()).isEqualTo(3841);
        assertThat(plan.get("days").asLong()).isEqualTo(8);
        assertThat(plan.get("smallestEffect").asDouble()).isCloseTo(0.02, within(1e-5));
        assertThat(plan.get("achieved").asDouble()).isCloseTo(0.8, within(1e-3));
        assertThat(text("ab plan --baseline 100 --deviation 20 --effect 10"))
                .contains("mean", "64 units in control", "128 together");
    }

    @Test
    void aRunningTestIsReadWithItsPictureAndAdvice() {
        JsonNode result = json("ab test ~/running.csv --control old --effect 0.01");
        assertThat(result.at("/sampleRatio/mismatch").asBoolean()).isFalse();
        JsonNode arm = result.at("/arms/0");
        assertThat(arm.get("arm").asText()).isEqualTo("new");
        assertThat(arm.get("looks")).hasSize(3);
        assertThat(arm.at("/looks/2/low").asDouble()).isPositive();
        assertThat(arm.get("verdict").asText()).isEqualTo("BETTER");
        assertThat(text("ab test ~/running.csv --control old"))
                .contains("2026-11-03", "dealt as planned: yes", "You can stop: new is higher");
        assertThat(text("ab test ~/running.csv --shares 1,2")).contains("dealt as planned: NO", "Do not read");
    }

    @Test
    void policiesAreEstimatedFromALogWithPropensities() {
        JsonNode result =
                json("ab offline --workspace ~/w --dataset log --policies uniform,popularity,item-neighbours");
        assertThat(result.get("policies")).hasSize(3);
        for (JsonNode policy : result.get("policies")) {
            assertThat(policy.get("propensities").asText()).isEqualTo("LOGGED");
            assertThat(policy.at("/extent/impressions").asInt())
                    .isEqualTo(8 * policy.at("/extent/slates").asInt());
            assertThat(policy.at("/snips/low").asDouble())
                    .isLessThan(policy.at("/snips/high").asDouble());
        }
        assertThat(text("ab offline --workspace ~/w --dataset log --policies popularity --reward like --clip 5"))
                .contains("propensities logged", "doubly robust", "gain over the log", "reward like");
    }

    @Test
    void aLogWithoutPropensitiesHasThemEstimatedAndSaysSo() {
        JsonNode policy = json("ab offline --workspace ~/w --dataset bare --policies popularity --reward weight")
                .at("/policies/0");
        assertThat(policy.get("propensities").asText()).isEqualTo("ESTIMATED");
        assertThat(policy.get("notes").toString()).contains("Propensities are estimated");
        assertThat(text("ab offline --workspace ~/w --dataset log --propensity estimate --policies uniform"))
                .contains("propensities ESTIMATED", "note: Propensities are estimated");
    }

    @Test
    void aModelInterleavedWithAnother() {
        String models = "ab interleave --workspace ~/w --dataset ratings --k 5 --repeats --models ";
        JsonNode result = json(models + "item-neighbours,most-popular");
        JsonNode preference = result.get("preference");
        assertThat(result.get("users").asInt()).isEqualTo(12);
        assertThat(preference.get("firstWins").asInt()
                        + preference.get("secondWins").asInt()
                        + preference.get("ties").asInt())
                .isEqualTo(12);
        assertThat(text(models + "most-popular,most-popular")).contains("Neither is preferred beyond chance");
        assertThat(text(models + "most-popular,ease --split k-fold:3")).contains("12 users", "sign test p");
    }

    /// L stands for the workspace with the simulated log.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ab                                                 | 2 | subcommand            | ab --help
            ab plan --baseline 0.1 --effect much               | 2 | 'much' is no number   | 5%
            ab plan --baseline 1.1 --effect 0.1                | 2 | proportion of 1.1     | between 0 and 1
            ab plan --baseline 0.1 --effect 0.1 --power 2      | 2 | power 2.0             | from 0.5 to 1
            ab plan --baseline 0.1 --effect 0.1 --traffic 0    | 2 | traffic of 0          | --traffic
            ab plan --baseline 0.1 --effect 0.1 --units 1      | 2 | 1 units               | at least 2
            ab test ~/none.csv                                 | 5 | none.csv              | Check the path
            ab test ~/one.csv                                  | 4 | only the arm a        | two arms
            ab test ~/bad.csv                                  | 4 | 'many' is no number   | line 3
            ab test ~/unknown.csv                              | 4 | 'colour'              | Drop it or rename
            ab test ~/running.csv --control gone               | 5 | no arm 'gone'         | old, new
            ab test ~/running.csv --shares 1                   | 2 | [1.0]                 | --shares
            ab test ~/running.csv --effect 0                   | 2 | effect                | above 0
            ab offline L --policies esae                       | 2 | esae                  | ease
            ab offline L --reward joy                          | 5 | 'joy' is no reward    | like
            ab offline L --propensity chance                   | 5 | 'chance'              | list, propensity
            ab offline L --learn 2                             | 2 | 2.0                   | between 0 and 1
            ab offline L --clip 0                              | 2 | clipped at 0          | above 0
            ab offline L --policies ease --temperature 0       | 2 | temperature 0.0       | above 0
            ab offline --workspace ~/w --dataset zero          | 4 | The propensity '0'    | --propensity estimate
            ab interleave L --models ease                      | 2 | there are 1           | Name two
            ab interleave L --models ease,esae                 | 2 | esae                  | ease
            """)
    void failsWithCodeReasonAndRemedy(String line, int exitCode, String what, String remedy) {
        Shell.Outcome outcome = shell.run(
                (line + " ").replace(" L ", " --workspace ~/w --dataset log ").strip()
                        + (line.equals("ab") ? "" : " --json"));
        assertThat(outcome.err()).contains(what).contains(remedy);
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.out()).isEmpty();
    }
}
