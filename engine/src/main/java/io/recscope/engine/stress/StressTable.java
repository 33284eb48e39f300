package io.recscope.engine.stress;

import io.recscope.engine.metric.Measurement;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// A stress test's values as one table, for export.
///
/// Columns are `kind`, `place`, `model`, `strength` (missing for the undisturbed), `metric`, then `value`,
/// `difference` and `loss`, each followed by the ends of its interval, `…_low` and `…_high`, and `users`. What
/// is undefined is missing. The area under a curve is in rows of the metric `robustness`, without strength.
public final class StressTable {
    private static final List<String> NUMBERS = List.of("value", "difference", "loss");

    private final Table table = Table.create("stress");

    private StressTable() {
        for (String name : List.of("kind", "place", "model")) {
            table.addColumns(StringColumn.create(name));
        }
        table.addColumns(DoubleColumn.create("strength"), StringColumn.create("metric"));
        for (String name : NUMBERS) {
            for (String end : List.of("", "_low", "_high")) {
                table.addColumns(DoubleColumn.create(name + end));
            }
        }
        table.addColumns(IntColumn.create("users"));
    }

    /// A row for each curve, strength and metric.
    public static Table of(StressResult result) {
        StressTable rows = new StressTable();
        for (Degradation degradation : result.degradations()) {
            for (Curve curve : degradation.curves()) {
                rows.add(degradation.series(), curve);
            }
        }
        return rows.table;
    }

    private void add(Series series, Curve curve) {
        List<String> names = List.of(series.kind().key(), series.place().key(), curve.model());
        curve.undisturbed().forEach((metric, value) -> add(names, Double.NaN, metric, Map.of("value", value)));
        add(names, Double.NaN, "robustness", Map.of("value", curve.robustness()));
        for (Point point : curve.points()) {
            point.metrics().forEach((metric, value) -> {
                Measurement none = Measurement.undefined(0);
                add(
                        names,
                        point.strength(),
                        metric,
                        Map.of(
                                "value", value,
                                "difference", point.differences().getOrDefault(metric, none),
                                "loss", point.losses().getOrDefault(metric, none)));
            });
        }
    }

    private void add(List<String> names, double strength, String metric, Map<String, Measurement> values) {
        table.stringColumn("kind").append(names.get(0));
        table.stringColumn("place").append(names.get(1));
        table.stringColumn("model").append(names.get(2));
        table.doubleColumn("strength").append(strength);
        table.stringColumn("metric").append(metric);
        for (String name : NUMBERS) {
            Measurement value = values.getOrDefault(name, Measurement.undefined(0));
            table.doubleColumn(name).append(value.value());
            table.doubleColumn(name + "_low").append(value.low());
            table.doubleColumn(name + "_high").append(value.high());
        }
        table.intColumn("users")
                .append(values.getOrDefault("value", Measurement.undefined(0)).users());
    }
}
