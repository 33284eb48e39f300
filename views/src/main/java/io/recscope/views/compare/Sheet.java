package io.recscope.views.compare;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.metric.Definition;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Contenders × metrics at one depth, as it is shown and copied.
///
/// @param columns the metrics in view
/// @param known how many metrics there are at this depth
/// @param rows the baseline first, the others in their order
public record Sheet(List<Column> columns, int known, List<Row> rows) {
    public static final Sheet EMPTY = new Sheet(List.of(), 0, List.of());

    /// A metric.
    ///
    /// @param key as in `ndcg@10`
    public record Column(String key, Definition definition) {}

    /// A contender.
    ///
    /// @param differing what its run has other than the baseline's, so that values must not be compared
    /// @param cells one a column
    public record Row(Contender contender, boolean baseline, List<String> differing, List<Cell> cells) {
        public Row {
            differing = List.copyOf(differing);
            cells = List.copyOf(cells);
        }
    }

    /// A value.
    ///
    /// @param difference from the baseline, where both were measured on the same users
    /// @param best whether no comparable contender has a better one; never where neither high nor low is preferred
    public record Cell(Measurement value, Optional<Comparison> difference, boolean best, Definition.Better better) {

        /// What the difference says: nothing when it may be chance.
        public Verdict verdict() {
            if (difference.isEmpty() || !difference.get().significant()) {
                return Verdict.OPEN;
            }
            boolean more = difference.get().difference() > 0;
            return switch (better) {
                case HIGHER -> more ? Verdict.BETTER : Verdict.WORSE;
                case LOWER -> more ? Verdict.WORSE : Verdict.BETTER;
                case DEPENDS -> Verdict.OTHER;
            };
        }
    }

    /// What a difference from the baseline means.
    public enum Verdict {
        BETTER,
        WORSE,
        /// Other than by chance, where neither high nor low is preferred.
        OTHER,
        /// It may be chance, or is not known.
        OPEN
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The depths at which all runs were judged, ascending.
    static List<Integer> depths(List<Contender> all) {
        Set<Integer> depths = new LinkedHashSet<>();
        for (Contender one : all) {
            one.result()
                    .metrics()
                    .keySet()
                    .forEach(key -> depths.add(MetricKey.of(key).k()));
        }
        return depths.stream()
                .filter(k -> all.stream().allMatch(one -> one.result().metrics().keySet().stream()
                        .anyMatch(key -> MetricKey.of(key).k() == k)))
                .sorted()
                .toList();
    }

    /// The metrics at a depth, in the order of the first run that has them.
    static List<Column> columns(List<Contender> all, int k) {
        List<Column> columns = new ArrayList<>();
        Set<String> met = new LinkedHashSet<>();
        for (Contender one : all) {
            for (Definition definition : one.run().groundwork().metrics()) {
                String key = definition.name() + "@" + k;
                if (one.result().metrics().containsKey(key) && met.add(key)) {
                    columns.add(new Column(key, definition));
                }
            }
        }
        return columns;
    }

    /// Lays contenders side by side.
    ///
    /// @param rivalry empty while nothing was compared yet
    /// @param onlyDifferences leaves out metrics in which nobody differs from the baseline beyond chance
    static Sheet of(
            List<Contender> all, Contender baseline, int k, Optional<Rivalry> rivalry, boolean onlyDifferences) {
        List<Column> every = columns(all, k);
        List<Contender> ordered = new ArrayList<>(List.of(baseline));
        all.stream().filter(one -> !one.key().equals(baseline.key())).forEach(ordered::add);
        List<Column> shown = every.stream()
                .filter(column -> !onlyDifferences || differs(column, ordered, baseline, rivalry))
                .toList();
        List<List<String>> differing =
                ordered.stream().map(one -> one.differing(baseline)).toList();
        List<Contender> comparable = IntStream.range(0, ordered.size())
                .filter(i -> differing.get(i).isEmpty())
                .mapToObj(ordered::get)
                .toList();
        double[] best =
                shown.stream().mapToDouble(column -> best(column, comparable)).toArray();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < shown.size(); c++) {
                cells.add(cell(shown.get(c), ordered.get(i), differing.get(i).isEmpty(), best[c], rivalry));
            }
            rows.add(new Row(ordered.get(i), i == 0, differing.get(i), cells));
        }
        return new Sheet(shown, every.size(), rows);
    }

    private static Cell cell(Column column, Contender one, boolean comparable, double best, Optional<Rivalry> rivalry) {
        Measurement value = one.measured(column.key());
        return new Cell(
                value,
                rivalry.flatMap(known -> known.in(column.key(), one.key())),
                comparable && value.defined() && value.value() == best,
                column.definition().better());
    }

    /// The best value of a metric, NaN where nothing is preferred or nobody has one.
    private static double best(Column column, List<Contender> comparable) {
        DoubleStream values = comparable.stream()
                .map(one -> one.measured(column.key()))
                .filter(Measurement::defined)
                .mapToDouble(Measurement::value);
        return switch (column.definition().better()) {
            case HIGHER -> values.max().orElse(Double.NaN);
            case LOWER -> values.min().orElse(Double.NaN);
            case DEPENDS -> Double.NaN;
        };
    }

    /// What was not compared counts as different, unless the values are equal.
    private static boolean differs(Column column, List<Contender> all, Contender baseline, Optional<Rivalry> rivalry) {
        for (Contender one : all) {
            Optional<Comparison> difference = rivalry.flatMap(known -> known.in(column.key(), one.key()));
            boolean equal = difference.isPresent()
                    ? !difference.get().significant()
                    : Objects.equals(
                            one.measured(column.key()).value(),
                            baseline.measured(column.key()).value());
            if (!equal) {
                return true;
            }
        }
        return false;
    }
}
