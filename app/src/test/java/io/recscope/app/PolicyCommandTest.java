package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
    @TempDir
    Path folder;

    private Shell shell() {
        return new Shell(folder, WordShop::wordsOnly);
    }

    @Test
    void knobsAndPresetsAreListed() {
        JsonNode knobs = shell().run("policy --knobs --json").json();
        assertThat(knobs.findValuesAsText("path")).contains("longTail.share", "diversity.method");
        assertThat(shell().run("policy --knobs").out()).contains("none|mmr|dpp|xquad|calibrated", "longTail.cap");
        assertThat(shell().run("policy").out()).contains("off ", "discovery ", "longTail.share=");
        assertThat(shell().run("policy --json").json().findValuesAsText("name")).contains("off", "discovery");
    }

    @Test
    void aPolicyIsWrittenAndCheckedAndRefusedWhenItIsNone() {
        assertThat(shell().run("policy --preset diverse --set longTail.share=0.4 --out ~/mine.json")
                        .exitCode())
                .isZero();
        JsonNode checked = shell().run("policy --check ~/mine.json --json").json();
        assertThat(checked.at("/longTail/share").asDouble()).isEqualTo(0.4);
        assertThat(checked.at("/diversity/method").asText()).isEqualTo("DPP");

        fails("policy --preset divers", 2, "diverse");
        fails("policy --preset off --set longTail.shar=1", 2, "longTail.share");
        fails("policy --preset off --set longTail.share=1.5", 2, "out of its range");
        fails(
                "policy --preset off --set context.strength=1 --set context.daytime=false --set context.weekday=false"
                        + " --set context.season=false --set context.columns=false",
                2,
                "nothing of it is looked at");
        shell().write("broken.json", "{\"version\": 1,");
        fails("policy --check ~/broken.json", 2, "not JSON");
        shell().write("old.json", "{\"version\": 0}");
        fails("policy --check ~/old.json", 2, "form 0");
        shell().write("part.json", "{\"version\": 1, \"longTail\": {\"share\": 0.3}}");
        assertThat(shell().run("policy --check ~/part.json").exitCode()).isZero();
        shell().write("wrong.json", "{\"version\": 1, \"longTail\": 0.3}");
        fails("policy --check ~/wrong.json", 2, "cannot be read");
        fails("policy --check ~/nowhere.json", 5, "cannot be read");
    }

    private void fails(String line, int code, String words) {
        Shell.Outcome outcome = shell().run(line);
        assertThat(outcome.exitCode()).as(line).isEqualTo(code);
        assertThat(outcome.err()).contains(words);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aListTellsHowEveryStageMovedIt() {
        shell().writeRatings();
        shell().run("import ~/ratings.csv --workspace ~/w");
        shell().run("fit --workspace ~/w --dataset ratings --model ease");
        String recommend = "recommend --workspace ~/w --dataset ratings --model ease ";

        Shell.Outcome plain = shell().run(recommend + "--user u1");
        assertThat(plain.out()).contains("user u1").doesNotContain("long-tail");
        Shell.Outcome told = shell().run(recommend + "--user u1 --policy long-tail --set-knob longTail.share=0.5");
        assertThat(told.out()).containsPattern("long-tail \\d+ [↑↓=] \\d+: (head|middle|tail), ");
        JsonNode fresh = shell().run(recommend + "--new-user --policy discovery --k 3 --json")
                .json();
        assertThat(fresh.get("known").asInt()).isZero();
        assertThat(fresh.get("list")).hasSize(3);
        assertThat(fresh.at("/list/0/trace").findValuesAsText("stage")).contains("relevance", "diversity");

        fails(recommend + "--user u1 --policy nothing", 2, "There is no policy 'nothing'");
        fails(recommend + "--user u1 --new-user", 2, "mutually exclusive");
        JsonNode steered =
                shell().run(recommend + "--new-user --steer 13 --k 3 --json").json();
        assertThat(steered.at("/list/0/item/title").asText()).isEqualTo("Title 13");
        fails(recommend + "--policy off", 2, "--new-user");
        fails(recommend + "--user u1 --dislike i99", 5, "There is no item 'i99'");
        fails(recommend + "--user u1 --at someday", 2, "no moment");
        fails(recommend + "--user u1 --context device=phone", 2, "no context column 'device'");
        fails(recommend + "--user u1 --set-knob nothing=1", 2, "There is no knob 'nothing'");
    }

    @Test
    void aPolicyIsMeasuredAsAModelIs() {
        shell().writeRatings();
        shell().run("import ~/ratings.csv --workspace ~/w");
        Shell.Outcome run = shell().run("evaluate --workspace ~/w --dataset ratings --models ease,governed --json"
                + " --set governed.member=ease --set governed.policy=discovery");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().toString()).contains("ease, discovery");
    }
}
