package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnboardingCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatAPolicyDoesForNewcomersIsMeasuredAgainstMostPopular() throws Exception {
        Shell shell = new Shell(folder, WordShop::wordsOnly);
        StringBuilder csv = new StringBuilder("user,item,timestamp,title\n");
        for (int user = 0; user < 30; user++) {
            long came = 1_700_000_000 + (user < 24 ? 0 : 1_000_000);
            for (int n = 0; n < 12; n++) {
                int item = (user + n) % 18;
                csv.append("u%d,i%d,%d,Title %d%n".formatted(user, item, came + 1000 * n, item));
            }
        }
        shell.write("shop.csv", csv.toString());
        shell.run("import ~/shop.csv --workspace ~/w");
        String measure = "onboarding --workspace ~/w --dataset shop --measure transitions ";

        JsonNode curves = shell.run(measure + "--json").json();

        assertThat(curves.findValuesAsText("name"))
                .contains("most-popular", "transitions", "transitions, new-users, two wishes");
        assertThat(curves.at("/0/points/0/users").asInt()).isEqualTo(6);
        assertThat(curves.at("/0/points/0/gain")).isEmpty();
        assertThat(curves.at("/1/points/1/gain/0/pairs").asInt()).isEqualTo(6);
        assertThat(shell.run(measure + "--policy fresh").out())
                .contains("gains are over most-popular", "0 known events, 6 users", "transitions, fresh", "gain +");
        assertThat(shell.run(measure + "--policy fre").exitCode()).isEqualTo(2);
    }

    @Test
    void itemsToAskForAreListedEachOnce() throws Exception {
        Shell shell = new Shell(folder, WordShop::wordsOnly);
        shell.writeRatings();
        shell.run("import ~/ratings.csv --workspace ~/w");

        Shell.Outcome asked = shell.run("onboarding --k 4 --json --workspace ~/w --dataset ratings");

        assertThat(asked.exitCode()).isZero();
        JsonNode list = asked.json();
        assertThat(list).hasSize(4);
        assertThat(list.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(list.at("/0/events").asInt()).isPositive();
        String first = list.at("/0/item/title").asText();
        assertThat(shell.run("onboarding --k 4 --workspace ~/w --dataset ratings")
                        .out())
                .contains(first, "events");
        assertThat(shell.run("onboarding --k 51 --workspace ~/w --dataset ratings")
                        .exitCode())
                .isEqualTo(2);
    }
}
