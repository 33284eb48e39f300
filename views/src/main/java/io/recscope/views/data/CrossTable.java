package io.recscope.views.data;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.work.Work;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.HeatMap;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.text.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Interactions counted by two things at once, for example by country and month.
record CrossTable(Dataset data) {
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final int MOST = 18;
    private static final int CHECK = 1 << 14;

    /// What interactions are counted by.
    ///
    /// @param key of its name, or its name when it comes from the data
    /// @param of what it is for a row; empty when it is nothing
    record By(String key, boolean fixed, IntFunction<String> of) {
        String name(Words words) {
            return fixed ? words.text(key) : key;
        }
    }

    /// What rows can be: whatever interactions have few different values of.
    List<By> rowsBy() {
        List<By> by = new ArrayList<>();
        if (data.catalog().categoryCount() > 0) {
            by.add(new By("data.field.category", true, this::category));
        }
        if (data.actions().size() > 1) {
            by.add(new By("data.field.action", true, row -> data.actions().get(data.action(row))));
        }
        List<Integer> contexts = IntStream.range(0, data.contexts().size())
                .boxed()
                .sorted(Comparator.comparingInt(k -> data.contextValues(k).size()))
                .toList();
        for (int column : contexts) {
            by.add(new By(data.contexts().get(column), false, row -> context(column, row)));
        }
        by.add(new By("data.field.item", true, row -> data.catalog().label(data.item(row))));
        return by;
    }

    /// What columns can be: parts of time, where there is any.
    List<By> columnsBy() {
        if (data.clock() != Clock.TIME) {
            return List.of();
        }
        return List.of(
                new By(
                        "data.by.month",
                        true,
                        row -> String.format(Locale.ROOT, "%d-%02d", at(row).getYear(), at(row).getMonthValue())),
                new By("data.by.year", true, row -> String.valueOf(at(row).getYear())),
                new By(
                        "data.by.weekday",
                        true,
                        row -> at(row).getDayOfWeek().getValue() + " "
                                + at(row).getDayOfWeek().name().substring(0, 3)),
                new By("data.by.hour", true, row -> String.format(Locale.ROOT, "%02d", at(row).getHour())));
    }

    private ZonedDateTime at(int row) {
        return Instant.ofEpochMilli(data.time(row)).atZone(ZoneOffset.UTC);
    }

    private String category(int row) {
        int[] categories = data.catalog().categories(data.item(row));
        return categories.length == 0 ? "" : data.catalog().categoryName(categories[0]);
    }

    private String context(int column, int row) {
        int value = data.context(column, row);
        return value < 0 ? "" : data.contextValues(column).get(value);
    }

    /// Counts.
    ///
    /// @param shares whether a cell is its share of its row
    HeatMap count(By rows, By columns, boolean shares, Words words, Work work) throws InterruptedException {
        StringColumn down = StringColumn.create(ROWS);
        StringColumn across = StringColumn.create(COLUMNS);
        for (int row = 0; row < data.rows(); row++) {
            if (row % CHECK == 0) {
                work.checkCancelled();
                work.report(0.7 * row / data.rows(), "");
            }
            down.append(known(rows.of().apply(row)));
            across.append(known(columns.of().apply(row)));
        }
        Table counts = Table.create(down, across).xTabCounts(ROWS, COLUMNS);
        return heatMap(counts, new String[] {rows.name(words), columns.name(words)}, shares, words);
    }

    /// Tablesaw takes the empty text for a missing one.
    private static String known(String value) {
        return value.isBlank() ? "–" : value;
    }

    /// The rows with the most interactions; the last row and the last column are the totals.
    private static HeatMap heatMap(Table counts, String[] names, boolean shares, Words words) {
        List<String> columns = counts.columnNames().subList(1, counts.columnCount() - 1);
        int total = counts.columnCount() - 1;
        List<Integer> rows = IntStream.range(0, counts.rowCount() - 1)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -number(counts, row, total)))
                .limit(MOST)
                .toList();
        List<List<Double>> cells = rows.stream()
                .map(row -> IntStream.range(1, total)
                        .mapToObj(c ->
                                shares ? number(counts, row, c) / number(counts, row, total) : number(counts, row, c))
                        .toList())
                .toList();
        Heading heading = new Heading(
                words.text("data.cross.title", names[0], names[1]),
                words.text(shares ? "data.cross.share-note" : "data.cross.note"),
                new Shown(rows.size(), counts.rowCount() - 1L, words.text("data.cross.values")));
        return new HeatMap(
                heading,
                Axis.linear(words.text("study.interactions"), shares ? NumberForm.PERCENT : NumberForm.COUNT),
                rows.stream().map(row -> counts.get(row, 0).toString()).toList(),
                columns,
                cells);
    }

    private static double number(Table counts, int row, int column) {
        return ((Number) counts.get(row, column)).doubleValue();
    }
}
