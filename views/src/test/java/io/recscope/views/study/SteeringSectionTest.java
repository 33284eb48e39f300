package io.recscope.views.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.metric.Measurement;
import io.recscope.engine.stress.Degradation;
import io.recscope.engine.stress.Kind;
import io.recscope.engine.stress.Place;
import io.recscope.engine.stress.Series;
import io.recscope.engine.stress.StressResult;
import io.recscope.views.chart.Front;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.River;
import io.recscope.views.chart.Scatter;
import io.recscope.views.report.Block;
import io.recscope.views.report.Table;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SteeringSectionTest {
    private static final Words WORDS = new Words(Language.ENGLISH);

    @TempDir
    static Path folder;

    @Test
    void eachPartIsToldAlone() {
        Steering cold = new Steering(
                Optional.of(SampleSteering.coldStart()), Optional.empty(), Optional.empty(), Optional.empty());
        List<Block> blocks = new SteeringSection(WORDS).section(cold).blocks();

        assertThat(cold.isEmpty()).isFalse();
        assertThat(Steering.NONE.isEmpty()).isTrue();
        assertThat(blocks).filteredOn(Block.Heading.class::isInstance).hasSize(1);
        assertThat(blocks).filteredOn(Block.Tabular.class::isInstance).hasSize(3);
    }

    @Test
    void usersOfEachPointAndTheWishesStandUnderTheColdStartCurve() {
        assertThat(new WhenLittleIsKnown(WORDS).blocks(SampleSteering.coldStart()))
                .filteredOn(Block.Paragraph.class::isInstance)
                .singleElement()
                .extracting(block -> ((Block.Paragraph) block).text())
                .asString()
                .contains("1,934 users at 0, 1, 2, 3, 5 known events; 1,204 users at 10 known events")
                .contains("by which 70 % of all events had happened")
                .contains("the next 5 are asked. A wish is");
    }

    @Test
    void gainsOverTheFirstCandidateStandWithTheirIntervals() {
        Table gains = ((Block.Tabular) new WhenLittleIsKnown(WORDS)
                        .blocks(SampleSteering.coldStart())
                        .getLast())
                .table();

        assertThat(gains.caption()).isEqualTo("Gain in ndcg@10 over fusion + cold-start preset");
        assertThat(gains.columns().getLast().name()).isEqualTo("10 events (n\u00a0=\u00a01,204)");
        assertThat(gains.rows())
                .extracting(row -> row.getFirst())
                .containsExactly(
                        new Table.Text("fusion"),
                        new Table.Text("content, two wishes"),
                        new Table.Text("most-popular"));
        Table.Figure nobody = (Table.Figure) gains.rows().getFirst().get(1);
        Table.Figure first = (Table.Figure) gains.rows().getLast().get(1);
        assertThat(nobody.value()).isEqualTo(Measured.UNDEFINED);
        assertThat(first.value().value()).isCloseTo(-.0288, within(1e-9));
        assertThat(first.value().high()).isCloseTo(-.0268, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void usersWithoutTimesAreSaidToBeDrawn(Language language) {
        Words words = new Words(language);
        ColdStart drawn =
                new ColdStart(SampleSteering.coldStart().candidates(), new ColdStart.Taken(Double.NaN, 5, false));

        assertThat(new WhenLittleIsKnown(words).blocks(drawn))
                .filteredOn(Block.Paragraph.class::isInstance)
                .singleElement()
                .extracting(block -> ((Block.Paragraph) block).text())
                .asString()
                .contains(words.text("steer.newcomers-drawn"))
                .doesNotContain(words.text("steer.newcomers-wish"));
    }

    @Test
    void candidatesHavePointsAtTheSameNumbersOfEvents() {
        Measurement some = new Measurement(.1, .05, .2, 9, 0);
        ColdStart.Candidate one = new ColdStart.Candidate("a", List.of(new ColdStart.Point(0, some, some, List.of())));
        ColdStart.Candidate other =
                new ColdStart.Candidate("b", List.of(new ColdStart.Point(1, some, some, List.of())));

        ColdStart.Taken taken = new ColdStart.Taken(.7, 5, false);

        assertThatThrownBy(() -> new ColdStart(List.of(one, other), taken))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ColdStart(List.of(), taken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFrontIsWhatNoOtherPolicyBeats() {
        TradeOff offer = new TradeOff(
                new TradeOff.Shown("tail@10", "ndcg@10", List.of()),
                policy("as it is", .1, .5),
                List.of(
                        policy("right", .3, .4),
                        policy("twin", .3, .4),
                        policy("below", .3, .39),
                        policy("left", .2, .4),
                        new TradeOff.Policy("unmeasured", "", Map.of())),
                2,
                new TradeOff.Searched(List.of("longTail.share=0:0.5"), 50, 7));
        List<Block> blocks = new WhatItCosts(WORDS).blocks(offer);
        Front front = (Front) ((Block.Figure) blocks.get(1)).chart();
        Table table = ((Block.Tabular) blocks.getLast()).table();

        assertThat(front.best()).extracting(Scatter.Dot::name).containsExactly("as it is", "right", "twin");
        assertThat(((Block.Paragraph) blocks.get(2)).text())
                .contains("7 settings were tried, 2 of them were refused")
                .contains("2 are on the front and 3 are dominated")
                .contains("turned longTail.share=0:0.5 (tree of Parzen estimators, seed 7) and asked 50 users");
        assertThat(table.rows())
                .extracting(row -> row.getFirst())
                .containsExactly(
                        new Table.Named("as it is", "baseline: the model’s own lists"),
                        new Table.Text("right"),
                        new Table.Text("twin"));
        assertThat(((Table.Figure) table.rows().get(1).get(3)).value().value()).isCloseTo(2, within(1e-9));
        assertThat(table.shown().whole()).isEqualTo(6);
    }

    private static TradeOff.Policy policy(String name, double tail, double ndcg) {
        return new TradeOff.Policy(
                name,
                "",
                Map.of(
                        "tail@10", new Measurement(tail, tail - .01, tail + .01, 50, 0),
                        "ndcg@10", new Measurement(ndcg, ndcg - .01, ndcg + .01, 50, 0)));
    }

    @Test
    void theRiverNamesSevenAspectsAndKeepsTheWhole() {
        River river = new AspectRiver(WORDS).of(SampleSteering.replayed());

        assertThat(river.streams()).hasSize(8);
        assertThat(river.streams().getLast().name()).isEqualTo("3 other aspects");
        assertThat(river.at()).hasSize(23).doesNotContain(0.0);
        for (int place = 0; place < river.at().size(); place++) {
            int at = place;
            double whole = river.streams().stream()
                    .mapToDouble(stream -> stream.shares().get(at))
                    .sum();
            assertThat(whole).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void everyMomentHasARowAndOnlyWhatCouldBeListedCounts() {
        Replayed session = SampleSteering.replayed();
        List<Block> blocks = new OneSession(WORDS).blocks(session);
        Table table = ((Block.Tabular) blocks.getLast()).table();

        assertThat(table.rows()).hasSize(24);
        assertThat(table.rows().get(6).get(2))
                .as("could not be listed")
                .isEqualTo(Table.Figure.of(Double.NaN, NumberForm.COUNT));
        assertThat(table.rows().getLast().get(1)).isEqualTo(new Table.Text("the session ends"));
        assertThat(table.rows().get(9).get(4)).isInstanceOf(Table.Noted.class);
        assertThat(((Block.KeyFacts) blocks.get(2)).facts().getFirst().note())
                .isEqualTo("of 22 choices that could be listed, at 24 moments");
    }

    @Test
    void aSessionOfWhichNothingIsKnownHasNoRiver() {
        Replayed.Moment only = new Replayed.Moment(0, Replayed.Next.NOTHING, Double.NaN, Double.NaN, List.of());
        Replayed session = new Replayed(
                new Replayed.Session("u", "m"), new Replayed.Chosen(1, 1, 1), 10, List.of(only), List.of(), List.of());

        assertThat(new OneSession(WORDS).blocks(session))
                .filteredOn(Block.Figure.class::isInstance)
                .hasSize(1);
    }

    @Test
    void longNamesOfModelsGetWholePictures() throws Exception {
        String name = "a fusion of very many models with names";
        Degradation degradation = new Degradation(
                Series.usual(Kind.NEW_ITEMS), 9, List.of(SampleSteering.curve(Kind.NEW_ITEMS, name, .1, .5)));
        StressResult stress = SampleSteering.stress(List.of(degradation), SampleStudy.tiny(folder));
        List<Block> blocks = new UnderStress(WORDS).blocks(stress);

        assertThat(blocks).filteredOn(Block.Figure.class::isInstance).hasSize(1);
        assertThat(((Block.Tabular) blocks.get(2)).table().rows().getFirst().getFirst())
                .isEqualTo(new Table.Named(
                        "New items: few events of an item", "in training; known events 10, 5, 2, 1, 0"));
    }

    @ParameterizedTest
    @EnumSource
    void everyDisturbanceAndPlaceHasAName(Language language) {
        Words words = new Words(language);

        assertThat(Kind.values()).allSatisfy(kind -> assertThat(words.find("disturbance." + kind.key()))
                .isPresent());
        assertThat(Place.values()).allSatisfy(place -> assertThat(words.find("place." + place.key()))
                .isPresent());
    }
}
