package io.recscope.views.explanation;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Curve;
import io.recscope.engine.explain.Worth;
import io.recscope.views.chart.Attributions;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Contribution;
import io.recscope.views.chart.Decision;
import io.recscope.views.chart.Force;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.HeatMap;
import io.recscope.views.chart.Lines;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.chart.TextHighlights;
import io.recscope.views.chart.Waterfall;
import io.recscope.views.chart.WordCloud;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Pictures of attributions. Intervals are 95 %: a share and 1.96 standard errors on either side.
///
/// @param catalog names the items
public record Pictures(Words words, Catalog catalog) {
    private static final int NAMED = 12;
    private static final double SIDES = 1.96;

    /// How the shares lead from the worth without evidence to the worth with all.
    public Waterfall waterfall(Attribution attribution) {
        return new Waterfall(
                heading(attribution, "explain.waterfall", "explain.waterfall-note"),
                axis(attribution),
                parts(attribution),
                NAMED);
    }

    /// How the shares push against each other.
    public Force force(Attribution attribution) {
        return new Force(
                heading(attribution, "explain.force", "explain.force-note"),
                axis(attribution),
                parts(attribution),
                NAMED);
    }

    private Heading heading(Attribution attribution, String title, String note) {
        int all = attribution.evidence().size();
        return new Heading(
                words.text(title, label(attribution), attribution.rank()),
                words.text(note),
                Shown.all(all, words.text("explain.pieces")));
    }

    /// The item that is explained.
    private String label(Attribution attribution) {
        return catalog.label(attribution.question().item());
    }

    private Axis axis(Attribution attribution) {
        return Axis.linear(worth(attribution.question().worth()), NumberForm.DECIMAL);
    }

    private String worth(Worth worth) {
        return words.text(
                "explain.worth." + worth.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Attributions parts(Attribution attribution) {
        EvidenceNames names = new EvidenceNames(words, attribution.question());
        List<Contribution> parts = attribution.shares().stream()
                .map(share -> new Contribution(names.of(share.evidence()), measured(share)))
                .toList();
        return new Attributions(
                attribution.estimate().nobody(), parts, attribution.estimate().everybody());
    }

    /// A share with its interval; without one where the error is not known.
    private static Measured measured(Attribution.Share share) {
        double side = Double.isNaN(share.error()) ? 0 : SIDES * share.error();
        return new Measured(share.value(), share.value() - side, share.value() + side);
    }

    /// How the items of a list part from each other.
    ///
    /// @param list attributions that share their evidence, in the order of the list
    public Decision decision(List<Attribution> list) {
        Attribution first = list.getFirst();
        List<String> features = new EvidenceNames(words, first.question()).distinct(first.evidence());
        List<String> names = ranked(list);
        List<Decision.Path> paths = IntStream.range(0, list.size())
                .mapToObj(i -> new Decision.Path(
                        names.get(i),
                        list.get(i).estimate().nobody(),
                        list.get(i).estimate().values()))
                .toList();
        Heading heading = new Heading(
                words.text("explain.decision", list.size()),
                words.text("explain.decision-note"),
                Shown.all(features.size(), words.text("explain.pieces")));
        return new Decision(heading, axis(first), features, paths, NAMED);
    }

    /// What each piece adds to each item of a list.
    ///
    /// @param list attributions that share their evidence, in the order of the list
    public HeatMap heat(List<Attribution> list) {
        Attribution first = list.getFirst();
        List<String> names = new EvidenceNames(words, first.question()).distinct(first.evidence());
        List<Integer> rows = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> -size(list, piece)))
                .limit(NAMED)
                .toList();
        List<List<Double>> cells = rows.stream()
                .map(piece -> list.stream()
                        .map(attribution -> attribution.estimate().value(piece))
                        .toList())
                .toList();
        Heading heading = new Heading(
                words.text("explain.heat"),
                words.text("explain.heat-note"),
                new Shown(rows.size(), names.size(), words.text("explain.pieces")));
        return new HeatMap(
                heading,
                axis(first),
                rows.stream().map(names::get).toList(),
                ranked(list),
                cells,
                HeatMap.Shading.AROUND_ZERO);
    }

    private static double size(List<Attribution> list, int piece) {
        return list.stream()
                .mapToDouble(attribution -> Math.abs(attribution.estimate().value(piece)))
                .sum();
    }

    private List<String> ranked(List<Attribution> list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> (i + 1) + " · " + label(list.get(i)))
                .toList();
    }

    /// Words of the item's text by what they add; words that occur again are added up.
    ///
    /// @param attribution among [io.recscope.engine.explain.Kind#WORDS]
    public WordCloud cloud(Attribution attribution) {
        Map<String, Double> weights = weights(attribution);
        List<WordCloud.Word> cloud = new ArrayList<>();
        weights.forEach((word, weight) -> cloud.add(new WordCloud.Word(word, weight)));
        return new WordCloud(
                new Heading(
                        words.text("explain.cloud", label(attribution)),
                        words.text("explain.cloud-note"),
                        Shown.all(weights.size(), words.text("explain.words"))),
                axis(attribution),
                cloud);
    }

    /// The item's text with each word's share behind it.
    ///
    /// @param attribution among [io.recscope.engine.explain.Kind#WORDS]
    /// @param text in which the words stand
    public TextHighlights highlights(Attribution attribution, String text) {
        Map<String, Double> weights = weights(attribution);
        Heading heading = new Heading(
                words.text("explain.highlights"),
                words.text("explain.highlights-note"),
                Shown.all(weights.size(), words.text("explain.words")));
        return TextHighlights.ofWords(heading, axis(attribution), text, weights);
    }

    private static Map<String, Double> weights(Attribution attribution) {
        Map<String, Double> weights = new LinkedHashMap<>();
        attribution.shares().forEach(share -> weights.merge(share.evidence().name(), share.value(), Double::sum));
        return weights;
    }

    /// What becomes of the worth while evidence is taken away or comes back, against random orders.
    ///
    /// @param deletion whether it is taken away
    public Lines curve(Attribution attribution, Curve curve, boolean deletion) {
        String key = deletion ? "explain.deletion" : "explain.insertion";
        int steps = curve.named().size() - 1;
        Heading heading = new Heading(
                words.text(key),
                words.text(
                        "explain.curve-note",
                        NumberForm.DECIMAL.format(curve.area()),
                        NumberForm.DECIMAL.format(curve.randomArea()),
                        curve.randomAreas().size()),
                Shown.all(steps, words.text("explain.pieces")));
        return new Lines(
                heading,
                Axis.linear(words.text("explain.steps"), NumberForm.COUNT),
                axis(attribution),
                List.of(line("explain.by-shares", curve.named()), line("explain.at-random", curve.random())),
                List.of());
    }

    private Lines.Line line(String key, List<Double> worths) {
        return new Lines.Line(
                words.text(key),
                IntStream.range(0, worths.size())
                        .mapToObj(step -> new Lines.Point(step, Measured.exact(worths.get(step))))
                        .toList());
    }
}
