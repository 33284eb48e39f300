package io.recscope.views.report;

import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import java.util.List;

/// Rows of cells under columns; the first column names the row.
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, Shown shown) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /// Which value of a column is marked.
    public enum Best {
        NONE,
        HIGHEST,
        LOWEST
    }

    /// A column.
    ///
    /// @param about formula, unit or reading, shown as a tooltip; may be empty
    public record Column(String name, String about, Best best) {
        public static Column of(String name) {
            return new Column(name, "", Best.NONE);
        }
    }

    /// What stands in a cell.
    public sealed interface Cell {}

    public record Text(String text) implements Cell {}

    /// A name with what it stands for.
    public record Named(String name, String about) implements Cell {}

    /// A number with its interval, if it has one.
    public record Figure(Measured value, NumberForm form) implements Cell {
        public static Figure of(double value, NumberForm form) {
            return new Figure(Measured.exact(value), form);
        }

        /// A number of things.
        public static Figure count(long number) {
            return of((double) number, NumberForm.COUNT);
        }
    }

    /// A number with a word on it that must not be missed, for example that it is the strongest loss.
    public record Noted(Figure figure, String note) implements Cell {}

    /// `n` of `whole`.
    public record Part(long n, long whole) implements Cell {}

    /// The value by which a cell is sorted and compared; NaN for text and for what is undefined.
    static double value(Cell cell) {
        return switch (cell) {
            case Text _, Named _ -> Double.NaN;
            case Figure number -> number.value().value();
            case Noted noted -> noted.figure().value().value();
            case Part part -> part.n();
        };
    }

    /// The best value of a column, NaN where none is marked or fewer than two differ.
    double best(int column) {
        double[] values = rows.stream()
                .mapToDouble(row -> value(row.get(column)))
                .filter(Double::isFinite)
                .distinct()
                .toArray();
        double pick = Double.NaN;
        for (double value : values) {
            pick = switch (columns.get(column).best()) {
                case NONE -> Double.NaN;
                case HIGHEST -> Double.isNaN(pick) ? value : Math.max(pick, value);
                case LOWEST -> Double.isNaN(pick) ? value : Math.min(pick, value);
            };
        }
        return values.length < 2 ? Double.NaN : pick;
    }
}
