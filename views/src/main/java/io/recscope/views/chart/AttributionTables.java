package io.recscope.views.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The tables of [AttributionChart]s: all of the data, also what the picture joins or leaves out.
final class AttributionTables {
    private AttributionTables() {}

    static ChartTable of(AttributionChart chart) {
        return switch (chart) {
            case Waterfall waterfall -> parts(waterfall.parts());
            case Force force -> parts(force.parts());
            case Decision decision -> decision(decision);
            case Beeswarm swarm -> swarm(swarm);
            case WordCloud cloud ->
                ChartTable.table(
                        "word,weight",
                        cloud.words().stream()
                                .map(word -> ChartTable.row(word.text(), ChartTable.number(word.weight()))));
            case TextHighlights highlights -> highlights(highlights);
        };
    }

    private static ChartTable parts(Attributions parts) {
        Stream<List<String>> steps = Contribution.bySize(parts.parts()).stream()
                .map(part -> ChartTable.join(ChartTable.row("part", part.name()), ChartTable.cells(part.value())));
        return ChartTable.table(
                "kind,name,value,low,high",
                Stream.of(
                                Stream.of(total("base", parts.base())),
                                steps,
                                Stream.of(parts.unexplained())
                                        .filter(left -> left != 0)
                                        .map(left -> total("unexplained", left)),
                                Stream.of(total("output", parts.output())))
                        .flatMap(rows -> rows));
    }

    private static List<String> total(String kind, double value) {
        return ChartTable.join(ChartTable.row(kind, ""), ChartTable.cells(Measured.exact(value)));
    }

    private static ChartTable decision(Decision chart) {
        return ChartTable.table(
                "path,base,feature,part,after", chart.paths().stream().flatMap(path -> {
                    double[] after = {path.base()};
                    return chart.byImportance().reversed().stream().map(feature -> {
                        after[0] += path.parts().get(feature);
                        return ChartTable.row(
                                path.name(),
                                ChartTable.number(path.base()),
                                chart.features().get(feature),
                                ChartTable.number(path.parts().get(feature)),
                                ChartTable.number(after[0]));
                    });
                }));
    }

    private static ChartTable swarm(Beeswarm chart) {
        return ChartTable.table(
                "feature,user,attribution,value", chart.features().stream().flatMap(feature -> IntStream.range(
                                0, feature.attributions().size())
                        .mapToObj(i -> ChartTable.row(
                                feature.name(),
                                Integer.toString(i + 1),
                                ChartTable.number(feature.attributions().get(i)),
                                ChartTable.number(feature.values().get(i))))));
    }

    private static ChartTable highlights(TextHighlights chart) {
        return ChartTable.table(
                "from,to,text,weight",
                chart.spans().stream()
                        .map(span -> ChartTable.row(
                                Integer.toString(span.from()),
                                Integer.toString(span.to()),
                                chart.of(span),
                                ChartTable.number(span.weight()))));
    }
}
