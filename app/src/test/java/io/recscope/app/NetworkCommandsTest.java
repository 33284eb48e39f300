package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands do with a network that learns, from its fit to its successor.
class NetworkCommandsTest {
    private static final String HERE = " --workspace ~/w";

    @TempDir
    private Path folder;

    private Shell shell;
    private String first;

    @BeforeEach
    void fit() {
        shell = new Shell(folder, WordShop::wordsOnly);
        imported("may", new WordShop("a").csv(90, 1, 0));
        first = json("fit --dataset may" + WordShop.network(12)).get("digest").asText();
    }

    private void imported(String name, String csv) {
        shell.write(name + ".csv", csv);
        json("import ~/" + name + ".csv");
    }

    private JsonNode json(String line) {
        Shell.Outcome outcome = shell.run(line + HERE + " --json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.json();
    }

    private String text(String line) {
        Shell.Outcome outcome = shell.run(line + HERE);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private String next(String dataset, String model, String user) {
        return json("recommend --k 1 --dataset " + dataset + " --model " + model + " --user " + user)
                .at("/list/0/item/title")
                .asText();
    }

    @Test
    void anInterestIsToldInWordsAndForetellsTheNextColour() {
        JsonNode told = json("interest --dataset may --model interest --user au1");

        String last = json("recommend --k 1 --dataset may --model interest --user au1")
                .at("/list/0/item/title")
                .asText();
        assertThat(told.get("known").asInt()).isEqualTo(6);
        assertThat(told.get("share").asDouble()).isZero();
        assertThat(told.at("/next/0/item/title").asText()).isEqualTo(last);
        String word = told.at("/both/words/0/name").asText();
        assertThat(told.at("/next/0/item/title").asText()).startsWith(word);
        assertThat(told.at("/both/words/0/strength").asDouble()).isBetween(0.0, 1.0);
        assertThat(text("interest --dataset may --model interest --user au1"))
                .contains("user au1, 6 events known", word, "fit with --set longTerm=true");
        assertThat(shell.run("interest --dataset may --model interest --user nobody" + HERE)
                        .exitCode())
                .isEqualTo(5);
    }

    @Test
    void anUpdateThatIsBetterAnswersUntilItIsRolledBack() {
        // the colours go the other way now, which the first model cannot know
        imported("june", turned());

        JsonNode update = json("update --dataset june --model interest@may --epochs 30 --threads 1");

        assertThat(update.get("start").asText()).isEqualTo(first);
        assertThat(update.get("promoted").asBoolean()).isTrue();
        JsonNode decision = update.get("decision");
        assertThat(decision.get("after").asDouble())
                .isGreaterThan(decision.get("before").asDouble());
        assertThat(decision.get("users").asInt()).isBetween(3, 15);
        String champion = decision.get("champion").asText();
        String challenger = decision.get("challenger").asText();
        String updated = next("june", challenger, "au1");
        assertThat(next("june", "interest", "au1")).isEqualTo(updated).isNotEqualTo(next("june", champion, "au1"));

        assertThat(json("rollback --dataset june --model interest")
                        .get("champion")
                        .asText())
                .isEqualTo(champion);
        assertThat(next("june", "interest", "au1")).isEqualTo(next("june", champion, "au1"));
        json("undo");
        assertThat(next("june", "interest", "au1")).isEqualTo(updated);
        assertThat(text("rollback --dataset june --model interest --to " + champion))
                .contains(champion);
    }

    /// The first half of the users goes on with four events in the other direction.
    private static String turned() {
        StringBuilder csv = new StringBuilder(new WordShop("a").csv(90, 1, 0));
        String[] colours = {"red", "green", "blue", "white"};
        for (int user = 0; user < 45; user++) {
            int colour = user % 4;
            for (int n = 6; n < 10; n++) {
                csv.append("au%d,ai%d,%d,%s thing%n"
                        .formatted(user, colour * 6 + (user + n) % 6, 1_700_000_000 + n * 1000, colours[colour]));
                colour = (colour + 3) % 4;
            }
        }
        return csv.toString();
    }

    @Test
    void whatCannotGoOnSaysWhatToDo() {
        String all = json("fit --dataset may" + WordShop.network(1).replace("validation=30", "validation=0"))
                .get("digest")
                .asText();
        Shell.Outcome nothingNew = shell.run("update --dataset may --model " + all + HERE);
        assertThat(nothingNew.exitCode()).isEqualTo(4);
        assertThat(nothingNew.err()).contains("nothing new");
        Shell.Outcome part = shell.run("update --dataset may --model interest --part head" + HERE);
        assertThat(part.exitCode()).isEqualTo(2);
        assertThat(part.err()).contains("'head'", "adapter");
        Shell.Outcome noneBefore = shell.run("rollback --dataset may --model interest" + HERE);
        assertThat(noneBefore.exitCode()).isEqualTo(5);
        assertThat(noneBefore.err()).contains("--to");
        json("fit --dataset may --model ease");
        Shell.Outcome ease = shell.run("update --dataset may --model ease" + HERE);
        assertThat(ease.exitCode()).isEqualTo(2);
        assertThat(ease.err()).contains("cannot go on");
    }

    @Test
    void aNetworkStartsFromOneOfAnotherDatasetThroughLanguageAlone() {
        imported("other", new WordShop("b").csv(20, 1, 0));

        JsonNode carried = json("fit --dataset other --from interest@may" + WordShop.network(0));
        JsonNode learned = json("fit --dataset other --from " + first.substring(0, 10) + WordShop.network(2));

        assertThat(carried.at("/spec/start/from").asText()).isEqualTo(first);
        assertThat(carried.at("/training/0/log/epochs")).isEmpty();
        assertThat(learned.at("/spec/start/from").asText()).isEqualTo(first);
        assertThat(learned.at("/training/0/log/epochs")).hasSize(2);
        assertThat(learned.at("/training/0/log/notes/0").asText()).contains("taken over had NDCG@10");
        assertThat(foretold(carried.get("digest").asText())).isCloseTo(1, within(0.3));
        JsonNode fresh = json("fit --dataset other" + WordShop.network(1) + " --seed 5");
        assertThat(foretold(fresh.get("digest").asText())).isLessThan(0.8);
    }

    /// Share of users of the other shop for whom the first of the list has the colour that follows.
    private double foretold(String model) {
        String csv = new WordShop("b").csv(20, 1, 1);
        int right = 0;
        for (int user = 0; user < 5; user++) {
            String id = "bu" + user + ",";
            String colour = csv.lines()
                    .filter(line -> line.startsWith(id))
                    .reduce("", (before, line) -> line)
                    .replaceAll(".*,", "");
            right += next("other", model, "bu" + user).equals(colour) ? 1 : 0;
        }
        return right / 5.0;
    }

    @Test
    void aStartThatCannotBeIsRefused() {
        Shell.Outcome shape =
                shell.run("fit --dataset may --from interest@may" + WordShop.network(2) + " --set heads=1" + HERE);
        assertThat(shape.exitCode()).isEqualTo(2);
        assertThat(shape.err()).contains("heads");
        Shell.Outcome nobody = shell.run("fit --dataset may --model interest --from 00000000" + HERE);
        assertThat(nobody.exitCode()).isEqualTo(5);
    }
}
