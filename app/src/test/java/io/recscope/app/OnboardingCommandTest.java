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
