package io.recscope.views.study;

import io.recscope.engine.metric.Measurement;
import io.recscope.engine.stress.Curve;
import io.recscope.engine.stress.Degradation;
import io.recscope.engine.stress.Kind;
import io.recscope.engine.stress.Series;
import io.recscope.engine.stress.StressResult;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Best;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What models keep and lose under each kind of disturbance: a row a kind, a column a model, the worst of each model
/// marked.
record StressTables(Words words) {

    /// What is shown of a curve.
    ///
    /// @param bad how bad a value is
    private record Reading(String caption, String about, String mark, Function<Curve, Measurement> value, int bad) {
        double badness(Curve curve) {
            return bad * value.apply(curve).value();
        }
    }

    /// The area under each curve, as a share of the undisturbed.
    Table robustness(StressResult stress) {
        return table(
                stress,
                new Reading("steer.robustness", "steer.robustness-about", "steer.weakest", Curve::robustness, -1),
                series -> words.text(
                        "steer.strength",
                        place(series),
                        words.text(UnderStress.axis(series.kind())),
                        series.strengths().stream()
                                .map(strength -> strength(series.kind(), strength))
                                .collect(Collectors.joining(words.text("steer.comma")))));
    }

    /// The share that is lost at the strongest disturbance.
    Table losses(StressResult stress) {
        return table(
                stress,
                new Reading("steer.losses", "steer.losses-about", "steer.strongest-loss", StressTables::lastLoss, 1),
                series -> words.text(
                        "steer.strength",
                        place(series),
                        words.text(UnderStress.axis(series.kind())),
                        strength(series.kind(), series.strengths().getLast())));
    }

    private static Measurement lastLoss(Curve curve) {
        return curve.points().getLast().losses().getOrDefault(ModelsSection.METRIC, Measurement.undefined(0));
    }

    private Table table(StressResult stress, Reading reading, Function<Series, String> about) {
        List<Degradation> kinds = stress.degradations();
        int models = kinds.getFirst().curves().size();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.text("steer.kind")));
        columns.add(Column.of(words.text("study.test-users")));
        for (Curve curve : kinds.getFirst().curves()) {
            columns.add(new Column(curve.model(), words.text(reading.about(), ModelsSection.METRIC), Best.NONE));
        }
        double[] worst = new double[models];
        for (int model = 0; model < models; model++) {
            int column = model;
            worst[model] = kinds.stream()
                    .mapToDouble(kind -> reading.badness(kind.curves().get(column)))
                    .filter(bad -> !Double.isNaN(bad))
                    .max()
                    .orElse(Double.NaN);
        }
        List<List<Cell>> rows = kinds.stream()
                .map(kind -> row(kind, reading, worst, about.apply(kind.series())))
                .toList();
        return new Table(
                words.text(reading.caption(), ModelsSection.METRIC),
                columns,
                rows,
                Shown.all(rows.size(), words.text("steer.kinds-unit")));
    }

    private List<Cell> row(Degradation kind, Reading reading, double[] worst, String about) {
        List<Cell> row = new ArrayList<>();
        row.add(new Table.Named(new EngineNames(words).disturbance(kind.series().kind()), about));
        row.add(Table.Figure.count(kind.users()));
        for (int model = 0; model < worst.length; model++) {
            Curve curve = kind.curves().get(model);
            Table.Figure value =
                    new Table.Figure(Figures.measured(reading.value().apply(curve)), NumberForm.PERCENT);
            boolean marked = reading.badness(curve) == worst[model];
            row.add(marked ? new Table.Noted(value, words.text(reading.mark())) : value);
        }
        return row;
    }

    private String place(Series series) {
        return new EngineNames(words).place(series.place());
    }

    private String strength(Kind kind, double strength) {
        return kind.axis() == Kind.Axis.KNOWN
                ? NumberForm.COUNT.format(strength)
                : NumberForm.DECIMAL.format(100 * strength) + "\u00a0%";
    }
}
