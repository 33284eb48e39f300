package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartExportTest {
    private static final Pattern TRANSFORM = Pattern.compile("(\\w+)\\(([^)]*)\\)");
    private static final Pattern FONT_SIZE = Pattern.compile("font-size:([\\d.]+)px");
    private static final double AIR = 3;
    private static final Typefaces FONTS = new Typefaces();

    private static final ChartExport EXPORT = new ChartExport(new Words(Language.ENGLISH));

    static List<Chart> charts() {
        return SampleCharts.all();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void svgIsWellFormedAndItsLabelsLieInside(Chart chart) throws Exception {
        Document svg = parse(EXPORT.svg(chart, Theme.DARK));
        String[] box = svg.getDocumentElement().getAttribute("viewBox").split(" ", -1);
        Rectangle2D area = new Rectangle2D.Double(
                -AIR, -AIR, Double.parseDouble(box[2]) + 2 * AIR, Double.parseDouble(box[3]) + 2 * AIR);
        NodeList texts = svg.getElementsByTagName("text");

        assertThat(texts.getLength()).isGreaterThan(3);
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            assertThat(area.contains(bounds(text)))
                    .as(text.getTextContent() + " " + bounds(text))
                    .isTrue();
        }
    }

    private static Rectangle2D bounds(Element text) {
        float points = size(text);
        double width = Labels.width(FONTS.showing(List.of()).regular(points), text.getTextContent());
        Rectangle2D flat = new Rectangle2D.Double(
                Double.parseDouble(text.getAttribute("x")),
                Double.parseDouble(text.getAttribute("y")) - points * .75,
                width,
                points * .9);
        AffineTransform turned = new AffineTransform();
        for (Element at = text; ; at = (Element) at.getParentNode()) {
            turned.preConcatenate(transform(at.getAttribute("transform")));
            if (!(at.getParentNode() instanceof Element)) {
                return turned.createTransformedShape(flat).getBounds2D();
            }
        }
    }

    /// Of the nearest element that says it.
    private static float size(Element text) {
        for (Element at = text; ; at = (Element) at.getParentNode()) {
            Matcher size = FONT_SIZE.matcher(at.getAttribute("style"));
            if (size.find()) {
                return Float.parseFloat(size.group(1));
            }
        }
    }

    private static AffineTransform transform(String text) {
        AffineTransform all = new AffineTransform();
        Matcher each = TRANSFORM.matcher(text);
        while (each.find()) {
            double[] v = Stream.of(each.group(2).trim().split("[ ,]+", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            all.concatenate(
                    switch (each.group(1)) {
                        case "matrix" -> new AffineTransform(v);
                        case "rotate" -> AffineTransform.getRotateInstance(Math.toRadians(v[0]));
                        case "translate" -> AffineTransform.getTranslateInstance(v[0], v[1]);
                        case "scale" -> AffineTransform.getScaleInstance(v[0], v[1]);
                        default -> throw new AssertionError(text);
                    });
        }
        return all;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void inlineSvgTakesItsColoursFromThePage(Chart chart) throws Exception {
        String svg = EXPORT.inlineSvg(chart, "chart7", ChartExport.Room.WHOLE);

        assertThat(svg).contains("var(--").doesNotContain("rgb(254").doesNotContain("<?xml");
        parse(svg);
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile("\\sid=[\"']([^\"']*)").matcher(svg);
        while (id.find()) {
            assertThat(id.group(1)).startsWith("chart7");
            assertThat(ids.add(id.group(1))).isTrue();
        }
        Matcher reference = Pattern.compile("url\\(#([^)]*)\\)").matcher(svg);
        while (reference.find()) {
            assertThat(ids).contains(reference.group(1));
        }
    }

    @Test
    void theSameChartGivesTheSamePicture() {
        Chart chart = SampleCharts.segments();

        assertThat(EXPORT.svg(chart, Theme.LIGHT)).isEqualTo(EXPORT.svg(chart, Theme.LIGHT));
    }

    @Test
    void everyValueIsInATooltipAndInTheTable() {
        Bars bars = SampleCharts.segments();
        String svg = EXPORT.inlineSvg(bars, "c", ChartExport.Room.WHOLE);
        String csv = ChartTable.of(bars).csv();
        for (int i = 0; i < bars.categories().size(); i++) {
            for (Bars.Series series : bars.series()) {
                Measured value = series.values().get(i);
                if (value.defined()) {
                    assertThat(svg)
                            .contains("<title>" + bars.categories().get(i) + " · " + series.name() + ": "
                                    + NumberForm.RATIO.format(value) + "</title>");
                    assertThat(csv)
                            .contains(bars.categories().get(i) + "," + quoted(series.name()) + "," + value.value());
                }
            }
        }
        assertThat(csv).contains("20–61 events,Most popular,,,");
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }

    @Test
    void hostileNamesStayText() throws Exception {
        Bars bars = new Bars(
                new Heading("<b>\u0000&\"", "", Shown.all(1, "things")),
                Axis.linear("", NumberForm.COUNT),
                List.of("<script>alert(1)</script>\u0007", "a,b \"quoted\""),
                List.of(new Bars.Series("fill:rgb(254,1,3)", List.of(Measured.exact(1), Measured.exact(-2)))),
                Bars.Direction.RIGHT);

        Document svg = parse(EXPORT.svg(bars, Theme.LIGHT));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("<b>␀&\"");
        assertThat(ChartTable.of(bars).csv()).contains("\"a,b \"\"quoted\"\"\"");
        parse(EXPORT.inlineSvg(bars, "c", ChartExport.Room.WHOLE));
    }

    @Test
    void emptyAndUndefinedChartsAreDrawn() throws Exception {
        Heading heading = new Heading("Nothing", "", Shown.all(0, "things"));
        Axis axis = Axis.linear("x", NumberForm.DECIMAL);
        List<Chart> charts = new ArrayList<>();
        charts.add(new Bars(
                heading,
                axis,
                List.of("a"),
                List.of(new Bars.Series("s", List.of(Measured.UNDEFINED))),
                Bars.Direction.UP));
        charts.add(new Lines(heading, Axis.log("k", NumberForm.COUNT), axis, List.of(new Lines.Line("l", List.of()))));
        charts.add(new Histogram(heading, axis, axis, List.of(), List.of()));
        charts.add(new Scatter(heading, axis, axis, List.of()));
        charts.add(new Front(
                heading, axis, axis, new Scatter.Dot("u", "", Measured.UNDEFINED, Measured.UNDEFINED), List.of()));
        charts.add(new River(
                heading, axis, List.of(), List.of(new River.Stream("s", List.of())), false, List.of(Mark.x("m", 1))));
        charts.add(new TimeSeries(heading, axis, TimeSeries.Step.DAY, List.of()));
        charts.add(new Forest(heading, axis, List.of(new Forest.Row("r", Measured.UNDEFINED))));
        charts.add(new HeatMap(heading, axis, List.of("r"), List.of("c"), List.of(List.of(Double.NaN))));
        charts.add(new LongTail(heading, "items", Frequencies.of(1), .5, .8));
        charts.add(new Lorenz(heading, "items", List.of(new Lorenz.Curve("c", Frequencies.of(0)))));
        charts.add(new LearningCurves(
                heading,
                "epoch",
                axis,
                axis,
                List.of(new LearningCurves.Curve(
                        "m", "", 1, List.of(new LearningCurves.Epoch(1, Double.NaN, Double.NaN))))));
        for (Chart chart : charts) {
            String svg = EXPORT.svg(chart, Theme.LIGHT);
            parse(svg);
            assertThat(svg).as(chart.toString()).doesNotContain("NaN");
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void pngHasTwoPixelsAUnitAndIsWrittenForTheEye(Chart chart) throws IOException {
        byte[] png = EXPORT.png(chart, Theme.LIGHT);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(2 * ChartExport.size(chart, true).width);
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        Path folder = Files.createDirectories(Path.of("target/charts"));
        Files.write(folder.resolve(chart.heading().title().replaceAll("[^A-Za-z0-9]+", "-") + ".png"), png);
    }

    @Test
    void theRestOfARiverIsGrey() {
        String svg = EXPORT.inlineSvg(SampleCharts.river(), "c", ChartExport.Room.WHOLE);

        assertThat(svg).contains("var(--s2)", "var(--s8)").doesNotContain("var(--s3)");
        assertThat(svg).contains("<title>Lamps · 3: 30.0 %</title>");
        assertThat(ChartTable.of(SampleCharts.river()).csv())
                .startsWith("x,Lamps,\"Bags, small\",others")
                .contains("3,0.3,0.5,0.2");
    }

    @Test
    void onlyTheFrontOfAFrontIsNamed() {
        String svg = EXPORT.inlineSvg(SampleCharts.front(), "c", ChartExport.Room.WHOLE);

        assertThat(svg).contains(">gentle</text>", ">strong</text>").doesNotContain(">wasteful</text>");
        assertThat(svg).contains("<title>wasteful · Tail share ");
        assertThat(ChartTable.of(SampleCharts.front()).csv().lines().filter(line -> line.endsWith(",1")))
                .hasSize(3);
    }

    @Test
    void aMarkIsADashedLineWithItsName() throws Exception {
        Lines plain = SampleCharts.lines();
        Lines marked = new Lines(
                plain.heading(), plain.x(), plain.y(), plain.lines(), List.of(Mark.x("ten", 10), Mark.y("goal", .3)));

        assertThat(dashed(EXPORT.svg(plain, Theme.LIGHT))).isZero();
        assertThat(dashed(EXPORT.svg(marked, Theme.LIGHT))).isEqualTo(2);
        assertThat(EXPORT.svg(marked, Theme.LIGHT)).contains(">ten</text>", ">goal</text>");
    }

    /// How many lines are dashed: each says so, or the group that it stands in.
    private static long dashed(String svg) throws Exception {
        NodeList lines = parse(svg).getElementsByTagName("line");
        return IntStream.range(0, lines.getLength())
                .mapToObj(i -> (Element) lines.item(i))
                .filter(line -> (line.getAttribute("style") + ((Element) line.getParentNode()).getAttribute("style"))
                        .contains("stroke-dasharray:4,3"))
                .count();
    }

    @Test
    void theEpochThatWasKeptIsMarkedOnceInEachPanel() throws Exception {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            assertThat(dashed(EXPORT.svg(SampleCharts.learning(), theme)))
                    .as(theme.name())
                    .isEqualTo(2 * 2);
        }
        assertThat(ChartTable.of(SampleCharts.learning()).csv()).contains("Interest model,,20,", "GRU,,2,");
        assertThat(ChartTable.of(SampleCharts.learning()).csv().lines().filter(line -> line.endsWith(",1")))
                .hasSize(2);
    }

    @Test
    void foldsOfOneModelHaveOneColourAndOneName() {
        List<LearningCurves.Epoch> epochs =
                List.of(new LearningCurves.Epoch(1, 3, .1), new LearningCurves.Epoch(2, 2, .2));
        LearningCurves sample = SampleCharts.learning();
        LearningCurves folds = new LearningCurves(
                sample.heading(),
                sample.epoch(),
                sample.quality(),
                sample.loss(),
                List.of(
                        new LearningCurves.Curve("gru", "fold 1", 2, epochs),
                        new LearningCurves.Curve("gru", "fold 2", 1, epochs)));
        String svg = EXPORT.inlineSvg(folds, "c", ChartExport.Room.WHOLE);

        assertThat(svg).contains("var(--s1)").doesNotContain("var(--s2)");
        assertThat(svg.split(">gru</text>", -1)).as("once in each panel").hasSize(1 + 2);
        assertThat(svg).contains("<title>gru · fold 2 · epoch 1: 0.1000</title>");
    }

    @Test
    void coordinatesAreShort() {
        assertThat(SvgDocument.rounded(12.0)).isEqualTo("12");
        assertThat(SvgDocument.rounded(100)).isEqualTo("100");
        assertThat(SvgDocument.rounded(-0.001)).isEqualTo("0");
        assertThat(Double.parseDouble(SvgDocument.rounded(3.14159))).isEqualTo(3.14, within(1e-9));
    }

    @Test
    void chineseIsWrittenInTheBundledFont() {
        assertThat(FONTS.showing(List.of("plain")).regular().getFamily()).startsWith("Inter");
        Typeface chinese = FONTS.showing(List.of("推荐", "NDCG"));
        assertThat(chinese.regular().getFamily()).startsWith("RecScope Sans");
        assertThat(chinese.semiBold().getFontName()).contains("Bold");
        assertThat(FONTS.showing(List.of("推荐"))).as("loaded once").isSameAs(chinese);
    }
}
