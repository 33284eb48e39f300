package io.recscope.views.study;

import io.recscope.engine.metric.Measurement;
import io.recscope.engine.stress.Curve;
import io.recscope.engine.stress.Degradation;
import io.recscope.engine.stress.Kind;
import io.recscope.engine.stress.Point;
import io.recscope.engine.stress.StressResult;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Lines;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Block;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How models bear worse data: tables of all kinds of disturbance, and the curves of the two that cost most.
record UnderStress(Words words) {
    private static final int DRAWN = 2;
    private static final int LONGEST = 26;

    /// @param stress with at least one kind of disturbance
    List<Block> blocks(StressResult stress) {
        List<Block> blocks = new ArrayList<>();
        StressTables tables = new StressTables(words);
        blocks.add(new Block.Heading(words.text("steer.stress")));
        blocks.add(new Block.Paragraph(words.text("steer.stress-about", ModelsSection.METRIC)));
        blocks.add(new Block.Tabular(tables.robustness(stress)));
        blocks.add(new Block.Tabular(tables.losses(stress)));
        List<Block.Figure> curves = hardest(stress).stream()
                .map(one -> new Block.Figure(curves(one, stress.degradations().size())))
                .toList();
        if (fitSmall(stress)) {
            blocks.add(new Block.Pair(curves));
        } else {
            blocks.addAll(curves);
        }
        return blocks;
    }

    /// Whether the names of all models leave room in a small picture.
    private static boolean fitSmall(StressResult stress) {
        return stress.degradations().stream()
                .flatMap(degradation -> degradation.curves().stream())
                .allMatch(curve -> curve.model().length() <= LONGEST);
    }

    /// The kinds under which some model has the least robustness, the worst first.
    private static List<Degradation> hardest(StressResult stress) {
        return stress.degradations().stream()
                .sorted(Comparator.comparingDouble(UnderStress::least))
                .limit(DRAWN)
                .toList();
    }

    private static double least(Degradation degradation) {
        return degradation.curves().stream()
                .mapToDouble(curve -> curve.robustness().value())
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Lines curves(Degradation degradation, int kinds) {
        Kind kind = degradation.series().kind();
        boolean counted = kind.axis() == Kind.Axis.KNOWN;
        List<Lines.Line> lines = degradation.curves().stream()
                .map(curve -> new Lines.Line(curve.model(), points(kind, curve)))
                .toList();
        EngineNames names = new EngineNames(words);
        Heading heading = new Heading(
                words.text("steer.curve", names.disturbance(kind), ModelsSection.METRIC),
                words.text(
                        counted ? "steer.curve-known" : "steer.curve-note",
                        degradation.users(),
                        names.place(degradation.series().place())),
                new Shown(1, kinds, words.text("steer.kinds-unit")));
        return new Lines(
                heading,
                Axis.linear(words.text(axis(kind)), counted ? NumberForm.COUNT : NumberForm.PERCENT),
                Axis.linear(ModelsSection.METRIC, NumberForm.RATIO),
                lines);
    }

    /// The key of what a strength is called.
    static String axis(Kind kind) {
        return switch (kind.axis()) {
            case DISTURBED -> "steer.disturbed";
            case KEPT -> "steer.kept";
            case KNOWN -> "steer.known-events";
        };
    }

    /// From left to right, with the undisturbed value where the axis has a place for it.
    private static List<Lines.Point> points(Kind kind, Curve curve) {
        Stream<Lines.Point> measured = curve.points().stream().map(point -> point(point.strength(), metric(point)));
        Measurement undisturbed = curve.undisturbed().getOrDefault(ModelsSection.METRIC, Measurement.undefined(0));
        Stream<Lines.Point> start =
                switch (kind.axis()) {
                    case DISTURBED -> Stream.of(point(0, undisturbed));
                    case KEPT -> Stream.of(point(1, undisturbed));
                    case KNOWN -> Stream.empty();
                };
        return Stream.concat(start, measured)
                .sorted(Comparator.comparingDouble(Lines.Point::x))
                .toList();
    }

    private static Measurement metric(Point point) {
        return point.metrics().getOrDefault(ModelsSection.METRIC, Measurement.undefined(0));
    }

    private static Lines.Point point(double x, Measurement y) {
        return new Lines.Point(x, Figures.measured(y));
    }
}
