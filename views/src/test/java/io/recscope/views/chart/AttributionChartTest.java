package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionChartTest {
    private static final Heading HEADING = new Heading("t", "", Shown.all(1, "things"));
    private static final Axis AXIS = Axis.linear("score", NumberForm.DECIMAL);
    private static final Axis LOG = Axis.log("score", NumberForm.DECIMAL);
    private static final ChartExport EXPORT = new ChartExport(new Words(Language.ENGLISH));
    private static final ChartExport CHINESE = new ChartExport(new Words(Language.CHINESE));

    static List<Chart> charts() {
        return SampleAttributions.all();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void bothThemesAndLanguagesGiveTheSamePictureTwice(Chart chart) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            String svg = EXPORT.svg(chart, theme);
            assertThat(svg).isEqualTo(EXPORT.svg(chart, theme)).doesNotContain("NaN");
            assertThat(CHINESE.svg(chart, theme)).contains("<svg");
        }
        assertThat(EXPORT.inlineSvg(chart, "c", ChartExport.Room.WHOLE)).contains("<title>");
        assertThat(EXPORT.inlineSvg(chart, "c", ChartExport.Room.HALF)).doesNotContain("NaN");
        assertThat(ChartTable.of(chart).rows()).isNotEmpty();
    }

    @Test
    void partsAreRankedBySizeAndTheSmallestAreJoined() {
        Attributions parts = new Attributions(
                1,
                List.of(
                        Contribution.exact("a", .1),
                        new Contribution("b", new Measured(-3, -3.3, -2.9)),
                        new Contribution("c", new Measured(.1, -.2, .5)),
                        Contribution.exact("d", 2)),
                .2);
        Waterfall waterfall = new Waterfall(HEADING, AXIS, parts, 2);
        String svg = EXPORT.inlineSvg(waterfall, "c", ChartExport.Room.WHOLE);

        assertThat(waterfall.heading().shown()).isEqualTo(new Shown(2, 4, "things"));
        assertThat(svg)
                .contains(
                        "<title>2 others: +0.200 [−0.100, +0.600]</title>",
                        "<title>b: −3.000 [−3.300, −2.900]</title>");
        assertThat(ChartTable.of(waterfall).csv().lines())
                .containsExactly(
                        "kind,name,value,low,high",
                        "base,,1,1,1",
                        "part,b,-3,-3.3,-2.9",
                        "part,d,2,2,2",
                        "part,a,0.1,0.1,0.1",
                        "part,c,0.1,-0.2,0.5",
                        "output,,0.2,0.2,0.2");
        assertThat(ChartTable.of(waterfall)).isEqualTo(ChartTable.of(new Force(HEADING, AXIS, parts, 1)));
    }

    @Test
    void aGapBetweenThePartsAndTheOutputIsShown() {
        Attributions open = new Attributions(0, List.of(Contribution.exact("a", 1)), 1.5);

        assertThat(open.unexplained()).isEqualTo(.5, within(1e-12));
        assertThat(new Attributions(0, List.of(Contribution.exact("a", 1)), 1.00001).unexplained())
                .isZero();
        for (Chart chart : List.of(new Waterfall(HEADING, AXIS, open, 3), new Force(HEADING, AXIS, open, 3))) {
            assertThat(EXPORT.svg(chart, Theme.LIGHT)).contains("<title>Unexplained: +0.500</title>");
            assertThat(ChartTable.of(chart).csv()).contains("unexplained,,0.5,0.5,0.5");
        }
    }

    @Test
    void theErrorsOfTheOthersAddLikeIndependentOnes() {
        Contribution one = new Contribution("a", new Measured(1, .7, 1.3));
        Contribution other = new Contribution("b", new Measured(2, 1.6, 2.4));
        Measured sum = Contribution.sum(List.of(one, other));

        assertThat(sum.low()).isEqualTo(2.5, within(1e-12));
        assertThat(sum.high()).isEqualTo(3.5, within(1e-12));
    }

    @Test
    void nonsenseIsRejected() {
        Attributions fine = Attributions.exact(0, List.of(Contribution.exact("a", 1)));
        rejected(() -> Contribution.exact("a", Double.NaN));
        rejected(() -> Contribution.exact(" ", 1));
        rejected(() -> new Contribution("a", new Measured(0, Double.NEGATIVE_INFINITY, 1)));
        rejected(() -> new Attributions(0, List.of(), 0));
        rejected(() -> new Attributions(Double.NaN, fine.parts(), 0));
        rejected(() -> new Waterfall(HEADING, AXIS, fine, 0));
        rejected(() -> new Waterfall(HEADING, LOG, fine, 1));
        rejected(() -> new Force(HEADING, LOG, fine, 1));
        rejected(() -> new Decision.Path("p", 0, List.of(Double.NaN)));
        rejected(() -> new Decision(HEADING, AXIS, List.of(), List.of(new Decision.Path("p", 0, List.of())), 1));
        rejected(() -> new Decision(HEADING, AXIS, List.of("a"), List.of(), 1));
        rejected(() ->
                new Decision(HEADING, AXIS, List.of("a"), List.of(new Decision.Path("p", 0, List.of(1., 2.))), 1));
        rejected(() -> new Beeswarm(HEADING, AXIS, List.of()));
        rejected(() -> new Beeswarm.Feature("f", List.of(1.), List.of()));
        rejected(() -> new Beeswarm.Feature("f", List.of(Double.POSITIVE_INFINITY), List.of(1.)));
        rejected(() -> new WordCloud(HEADING, AXIS, List.of()));
        rejected(() -> new WordCloud.Word("w", Double.NaN));
        rejected(() -> new WordCloud(HEADING, AXIS, List.of(new WordCloud.Word("w", 1), new WordCloud.Word("w", 2))));
        rejected(() -> new TextHighlights(HEADING, AXIS, " ", List.of()));
        rejected(() -> new TextHighlights.Span(2, 2, 1));
        rejected(() -> new TextHighlights(HEADING, AXIS, "ab", List.of(new TextHighlights.Span(1, 3, 1))));
        rejected(() -> new TextHighlights(
                HEADING, AXIS, "abc", List.of(new TextHighlights.Span(0, 2, 1), new TextHighlights.Span(1, 3, 1))));
        rejected(() -> Importance.of(HEADING, AXIS, List.of(), 3));
        rejected(() -> Importance.of(HEADING, AXIS, List.of(Contribution.exact("a", -1)), 3));
    }

    private static void rejected(org.assertj.core.api.ThrowableAssert.ThrowingCallable nonsense) {
        assertThatIllegalArgumentException().isThrownBy(nonsense);
    }

    @Test
    void theLeastDataIsDrawn() throws Exception {
        Attributions nothing = Attributions.exact(0, List.of(Contribution.exact("a", 0)));
        List<Chart> charts = List.of(
                new Waterfall(HEADING, AXIS, nothing, 1),
                new Force(HEADING, AXIS, nothing, 1),
                new Decision(HEADING, AXIS, List.of("a"), List.of(new Decision.Path("p", 0, List.of(0.))), 1),
                new Beeswarm(HEADING, AXIS, List.of(new Beeswarm.Feature("f", List.of(), List.of()))),
                new Beeswarm(HEADING, AXIS, List.of(new Beeswarm.Feature("f", List.of(0.), List.of(Double.NaN)))),
                new WordCloud(HEADING, AXIS, List.of(new WordCloud.Word("w", 0))),
                new TextHighlights(HEADING, AXIS, "plain", List.of()),
                new HeatMap(
                        HEADING, AXIS, List.of("r"), List.of("c"), List.of(List.of(0.)), HeatMap.Shading.AROUND_ZERO));
        for (Chart chart : charts) {
            assertThat(EXPORT.svg(chart, Theme.DARK)).as(chart.toString()).doesNotContain("NaN");
            assertThat(EXPORT.png(chart, Theme.DARK)).isNotEmpty();
        }
    }

    @Test
    void thousandsOfFeaturesAreDrawnAndAllOfThemAreInTheTable() {
        Waterfall many = SampleAttributions.waterfall(SampleAttributions.TITLES, 5000, 12);

        assertThat(EXPORT.svg(many, Theme.LIGHT)).contains(">4,988 others</text>");
        assertThat(ChartExport.size(many, true).height).isLessThan(700);
        assertThat(ChartTable.of(many).rows()).hasSize(5002);
        assertThat(EXPORT.svg(SampleAttributions.force(SampleAttributions.TITLES, 5000, 12), Theme.LIGHT))
                .contains("others: ");
        assertThat(EXPORT.svg(SampleAttributions.decision(3, 3000, 10), Theme.LIGHT))
                .contains(">2,990 others</text>");
    }

    @Test
    void aDecisionGoesFromBaseToOutputThroughTheMostImportantLast() {
        Decision chart = new Decision(
                HEADING,
                AXIS,
                List.of("small", "large", "middle"),
                List.of(
                        new Decision.Path("p", 1, List.of(.1, -2., .5)),
                        new Decision.Path("q", 2, List.of(.2, 3., -.5))),
                3);

        assertThat(chart.byImportance()).containsExactly(1, 2, 0);
        assertThat(chart.paths().getFirst().output()).isEqualTo(-.4, within(1e-12));
        assertThat(ChartTable.of(chart).csv().lines().skip(1))
                .startsWith("p,1,small,0.1,1.1", "p,1,middle,0.5,1.6")
                .hasSize(6);
    }

    @Test
    void wordsAreMarkedWholeWhateverTheirCaseAndTheLongestFirst() {
        TextHighlights latin = TextHighlights.ofWords(
                HEADING, AXIS, "Red, REDUCED t-light; light", Map.of("red", 1., "light", 2., "T-LIGHT", -3.));
        TextHighlights chinese = TextHighlights.ofWords(HEADING, AXIS, "白色心形烛台", Map.of("心形", 1., "白", 2., "蛋糕", 9.));

        assertThat(latin.spans().stream().map(latin::of)).containsExactly("Red", "t-light", "light");
        assertThat(latin.most()).isEqualTo(3);
        assertThat(chinese.spans()).containsExactly(new TextHighlights.Span(0, 1, 2), new TextHighlights.Span(2, 4, 1));
        assertThat(ChartTable.of(chinese).csv()).contains("2,4,心形,1");
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        TextHighlights chart =
                new TextHighlights(HEADING, AXIS, "word ".repeat(3000), List.of(new TextHighlights.Span(0, 4, 1)));

        assertThat(EXPORT.svg(chart, Theme.LIGHT)).containsPattern("[0-9,]+ of 15,000 characters shown");
        assertThat(EXPORT.svg(SampleAttributions.highlights(), Theme.LIGHT)).doesNotContain("characters shown");
        assertThat(EXPORT.svg(SampleAttributions.chineseHighlights(), Theme.LIGHT))
                .doesNotContain("characters shown");
    }

    @Test
    void aCloudNamesWhatFoundNoRoom() {
        List<WordCloud.Word> words = IntStream.range(0, 200)
                .mapToObj(i -> new WordCloud.Word("WHITE HANGING HEART T-LIGHT HOLDER " + i, 200 - i))
                .toList();
        WordCloud chart = new WordCloud(HEADING, AXIS, words);

        assertThat(chart.heading().shown()).isEqualTo(new Shown(150, 200, "things"));
        assertThat(EXPORT.svg(chart, Theme.LIGHT)).containsPattern("[0-9]+ of these words found no room: WHITE");
        assertThat(ChartTable.of(chart).rows()).hasSize(200);
    }

    @Test
    void importanceIsSortedAndNamesakesAreTold() {
        Bars bars = Importance.of(
                HEADING,
                AXIS,
                List.of(Contribution.exact("a", 1), Contribution.exact("a", 3), Contribution.exact("b", 2)),
                2);

        assertThat(bars.categories()).containsExactly("a", "b");
        assertThat(bars.heading().shown()).isEqualTo(new Shown(2, 3, "things"));
        assertThat(Importance.of(HEADING, AXIS, Collections.nCopies(3, Contribution.exact("a", 1)), 9)
                        .categories())
                .containsExactly("a", "a (2)", "a (3)");
    }

    @Test
    void aHeatMapAroundZeroIsAsStrongOnEitherSide() {
        Pen pen = new Pen(Theme.LIGHT, new Typefaces().showing(List.of()), new Words(Language.ENGLISH));
        HeatShades shades = HeatShades.of(pen, SampleAttributions.events());

        assertThat(shades.least()).isEqualTo(-shades.most());
        assertThat(shades.getPaint(shades.most())).isEqualTo(pen.tint(Pen.UP, Pen.STRONGEST));
        assertThat(shades.getPaint(shades.least())).isEqualTo(pen.tint(Pen.DOWN, Pen.STRONGEST));
        assertThat(shades.getPaint(0)).isEqualTo(pen.tint(Pen.UP, 0));
    }

    @Test
    void namesAreShortenedByTheirWidth() {
        assertThat(Pen.shortened("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Pen.shortened("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Pen.shortened("白色心形", 6)).isEqualTo("白色…");
        List<String> parts = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> parts.add("x"));
        assertThat(Pen.shortened(String.join("", parts))).hasSize(44);
    }
}
