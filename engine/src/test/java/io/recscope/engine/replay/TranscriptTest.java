package io.recscope.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private final Dataset data =
            Sketch.titled(List.of("plain", "with, comma", "a \"quote\"", "two\nlines", ""), "0 1 2", "0 1", "0");
    private final Player player = new Player(Cinema.fit(MostPopular.usual(), data), Cinema.facts(data), Policy.OFF, 2);
    private final Course course = Course.of(UserHistory.ofItems(0, 1, 3), Clock.ORDER)
            .with(new Edit.During(1, new Act.Judge(new Signals.Mark(2, Verdict.NOT_NOW))));
    private final Timeline timeline = player.play(course);

    @Test
    void csvHasARowForEachMomentAndQuotesWhatMustBe() {
        String csv = Transcript.of(timeline).csv();
        String[] rows = csv.split("\r\n", -1);
        assertThat(rows).hasSize(6);
        assertThat(rows[0]).startsWith("moment,time,policy,said,taken_id").endsWith("millis,list_1,list_2");
        assertThat(rows[1]).startsWith("0,0,off,,i0,plain,true,1,true,,");
        assertThat(rows[2]).startsWith("1,1,off,\"not now a \"\"quote\"\"\",i1,\"with, comma\",true,1,true,");
        assertThat(rows[3]).contains("\"two\nlines\"");
        assertThat(rows[4]).startsWith("3,3,off,,,,,,,").endsWith(",i4,");
        assertThat(rows[5]).isEmpty();
        assertThat(new Transcript(timeline, 1, 2).csv().split("\r\n", -1)).hasSize(4);
    }

    @Test
    void jsonTellsEveryMomentWithItsListAndTrace() {
        JsonNode json = Transcript.of(timeline).json();
        assertThat(json.get("events").asInt()).isEqualTo(3);
        assertThat(json.get("moments")).hasSize(4);
        JsonNode second = json.at("/moments/1");
        assertThat(second.at("/taken/title").asText()).isEqualTo("with, comma");
        assertThat(second.at("/taken/rank").asInt()).isEqualTo(1);
        assertThat(second.at("/said/0").asText()).isEqualTo("not now a \"quote\"");
        assertThat(second.at("/list/0/trace/0/stage").asText()).isEqualTo("most-popular");
        assertThat(json.at("/moments/0/interest/drift").isNull()).isTrue();
        assertThat(json.at("/moments/3").has("taken")).isFalse();
        assertThat(json.toString()).doesNotContain("NaN");
    }

    @Test
    void aLedgerHoldsBothSides() {
        Comparison comparison = Comparison.of(timeline, player.play(course.with(new Edit.Remove(1))));
        JsonNode json = new Ledger(comparison).json();
        assertThat(json.at("/comparison/rows")).hasSize(4);
        assertThat(json.at("/comparison/rows/1/after").asInt()).isEqualTo(-1);
        assertThat(json.at("/comparison/rows/1/lists/overlap").isNull()).isTrue();
        assertThat(json.at("/branch/events").asInt()).isEqualTo(2);
        String[] rows = new Ledger(comparison).csv().split("\r\n", -1);
        assertThat(rows[0]).startsWith("before,after,taken_id").endsWith("after_1,after_2");
        assertThat(rows[2]).startsWith("1,,i1,\"with, comma\",1,,,,,");
    }
}
