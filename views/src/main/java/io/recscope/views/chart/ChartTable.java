package io.recscope.views.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The data of a chart as a table: its twin for eyes that do not see charts, and its CSV.
///
/// Numbers are written in full, undefined ones are empty.
///
/// @param header column names, English: they are names of fields
/// @param rows each as wide as the header
public record ChartTable(List<String> header, List<List<String>> rows) {
    public ChartTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static ChartTable of(Chart chart) {
        return switch (chart) {
            case AttributionChart attribution -> AttributionTables.of(attribution);
            case Bars bars -> bars(bars);
            case Lines lines -> lines(lines);
            case Histogram histogram ->
                table(
                        "from,to,count",
                        histogram.bins().stream()
                                .map(bin -> row(number(bin.from()), number(bin.to()), number((double) bin.count()))));
            case LongTail tail -> frequencies("", tail.counts(), "rank_first,rank_last,count");
            case Lorenz lorenz -> lorenz(lorenz);
            case TimeSeries series ->
                table(
                        "first_day,value",
                        series.spans().stream().map(span -> row(span.first().toString(), number(span.value()))));
            case Scatter scatter ->
                table(
                        "name,group,x,x_low,x_high,y,y_low,y_high",
                        scatter.dots().stream()
                                .map(dot -> join(row(dot.name(), dot.group()), join(cells(dot.x()), cells(dot.y())))));
            case HeatMap map -> heatMap(map);
            case Forest forest ->
                table(
                        "name,difference,low,high",
                        forest.rows().stream().map(r -> join(row(r.name()), cells(r.difference()))));
            case LearningCurves curves -> learning(curves);
            case Front front -> front(front);
            case River river -> river(river);
            case Radar radar -> radar(radar);
            case Cloud cloud ->
                table(
                        "name,x,y",
                        cloud.points().stream().map(point -> row(point.key(), number(point.x()), number(point.y()))));
        };
    }

    private static ChartTable front(Front chart) {
        List<Scatter.Dot> best = chart.best();
        return table(
                "name,group,x,x_low,x_high,y,y_low,y_high,front",
                Stream.concat(Stream.of(chart.unchanged()), chart.tried().stream())
                        .map(dot -> join(
                                join(row(dot.name(), dot.group()), join(cells(dot.x()), cells(dot.y()))),
                                row(best.contains(dot) ? "1" : ""))));
    }

    private static ChartTable radar(Radar chart) {
        List<String> spokes = chart.spokes().stream().map(Radar.Spoke::name).toList();
        return new ChartTable(
                join(row("series"), spokes),
                chart.series().stream()
                        .map(one -> join(
                                row(one.name()),
                                one.values().stream().map(ChartTable::number).toList()))
                        .toList());
    }

    private static ChartTable river(River chart) {
        List<String> names = chart.streams().stream().map(River.Stream::name).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < chart.at().size(); i++) {
            int column = i;
            List<String> shares = chart.streams().stream()
                    .map(stream -> number(stream.shares().get(column)))
                    .toList();
            rows.add(join(row(number(chart.at().get(i))), shares));
        }
        return new ChartTable(join(row("x"), names), rows);
    }

    private static ChartTable learning(LearningCurves chart) {
        return table(
                "model,part,epoch,loss,quality,kept", chart.curves().stream().flatMap(curve -> curve.epochs().stream()
                        .map(epoch -> row(
                                curve.model(),
                                curve.part(),
                                number(epoch.number()),
                                number(epoch.loss()),
                                number(epoch.quality()),
                                epoch.number() == curve.best() ? "1" : ""))));
    }

    private static ChartTable bars(Bars bars) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < bars.categories().size(); i++) {
            for (Bars.Series series : bars.series()) {
                rows.add(join(
                        row(bars.categories().get(i), series.name()),
                        cells(series.values().get(i))));
            }
        }
        return table("category,series,value,low,high", rows.stream());
    }

    private static ChartTable lines(Lines lines) {
        return table("line,x,y,low,high", lines.lines().stream().flatMap(line -> line.points().stream()
                .map(p -> join(row(line.name(), number(p.x())), cells(p.y())))));
    }

    private static ChartTable frequencies(String name, Frequencies counts, String header) {
        List<List<String>> rows = new ArrayList<>();
        long rank = 0;
        for (Frequencies.Run run : counts.runs()) {
            List<String> row =
                    row(number((double) rank + 1), number((double) rank + run.size()), number((double) run.count()));
            rows.add(name.isEmpty() ? row : join(row(name), row));
            rank += run.size();
        }
        return table(header, rows.stream());
    }

    private static ChartTable lorenz(Lorenz lorenz) {
        String header = "curve,rank_first,rank_last,count";
        return table(
                header,
                lorenz.curves().stream()
                        .flatMap(curve -> frequencies(curve.name(), curve.counts(), header).rows().stream()));
    }

    private static ChartTable heatMap(HeatMap map) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < map.rows().size(); i++) {
            rows.add(join(
                    row(map.rows().get(i)),
                    map.cells().get(i).stream().map(ChartTable::number).toList()));
        }
        return new ChartTable(join(row("row"), map.columns()), rows);
    }

    static ChartTable table(String header, Stream<List<String>> rows) {
        return new ChartTable(List.of(header.split(",", -1)), rows.toList());
    }

    static List<String> row(String... cells) {
        return List.of(cells);
    }

    static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static List<String> cells(Measured value) {
        return row(number(value.value()), number(value.low()), number(value.high()));
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// The table as CSV with a header line, RFC 4180.
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
