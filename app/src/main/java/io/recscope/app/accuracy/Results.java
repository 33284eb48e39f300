package io.recscope.app.accuracy;

import io.recscope.app.accuracy.AccuracyReport.AblationRow;
import io.recscope.app.accuracy.AccuracyReport.SegmentRow;
import io.recscope.app.recipe.Contenders;
import io.recscope.app.recipe.Contenders.Contender;
import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Segment;
import io.recscope.engine.metric.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one run says of the contenders and of the changed interest models.
///
/// @param run its models are the contenders, then the changed ones
record Results(Run run, List<Contender> contenders, List<Contender> changed) {
    static final String NDCG = "ndcg@" + Measuring.LENGTH;
    static final String HIT = "hit@" + Measuring.LENGTH;

    private static final List<String> SEGMENTS =
            List.of("untrained-targets", "targets-1-4", "targets-5-19", "targets-20+");
    private static final List<String> ALWAYS_SHOWN =
            List.of("fusion+interest", Contenders.INTEREST, "content-neighbours");

    /// All rows, best first.
    List<Row> table(List<Anchor> published) {
        List<ModelResult> ours = ranked();
        List<Row> rows = new ArrayList<>();
        ours.forEach(model ->
                rows.add(new Row.Measured(model.name(), model.metric(NDCG), model.metric(HIT), model.fitSeconds())));
        published.forEach(anchor -> rows.add(new Row.Published(
                anchor,
                ours.stream()
                        .filter(model -> model.metric(NDCG).value() > anchor.ndcg())
                        .filter(model -> model.metric(HIT).value() > anchor.hitRate())
                        .map(ModelResult::name)
                        .toList())));
        rows.sort(Comparator.comparingDouble(Row::level).reversed());
        return rows;
    }

    /// The interest model, the fusion with it, content neighbours and the best of the others, where there is anybody.
    List<SegmentRow> segments() {
        List<ModelResult> shown = Stream.concat(
                        ALWAYS_SHOWN.stream().flatMap(name -> of(name).stream()),
                        ranked().stream()
                                .filter(model -> model.training().isEmpty())
                                .limit(1))
                .distinct()
                .toList();
        List<SegmentRow> rows = new ArrayList<>();
        for (String name : SEGMENTS) {
            run.groundwork().segments().stream()
                    .filter(segment -> segment.name().equals(name) && segment.users() > 0)
                    .forEach(segment -> rows.add(row(segment, shown)));
        }
        return rows;
    }

    private static SegmentRow row(Segment segment, List<ModelResult> shown) {
        Map<String, Measurement> hitRates = new LinkedHashMap<>();
        shown.forEach(model -> hitRates.put(
                model.name(),
                model.segments()
                        .getOrDefault(segment.name(), Map.of())
                        .getOrDefault(HIT, Measurement.undefined(segment.users()))));
        return new SegmentRow(segment.name(), segment.description(), segment.users(), hitRates);
    }

    /// The interest model against each changed one.
    List<AblationRow> ablations() {
        Optional<ModelResult> whole = of(Contenders.INTEREST);
        List<AblationRow> rows = new ArrayList<>();
        for (int c = 0; c < changed.size() && whole.isPresent(); c++) {
            ModelResult model = run.models().get(contenders.size() + c);
            String change = changed.get(c).name();
            run.comparisons().stream()
                    .filter(comparison -> comparison.metric().equals(NDCG))
                    .filter(comparison -> comparison.first().equals(whole.get().name()))
                    .filter(comparison -> comparison.second().equals(model.name()))
                    .findFirst()
                    .ifPresent(difference -> rows.add(row(change, model, difference)));
        }
        return rows;
    }

    private static AblationRow row(String change, ModelResult model, Comparison difference) {
        return new AblationRow(change, model.metric(NDCG), model.metric(HIT), difference);
    }

    private Optional<ModelResult> of(String contender) {
        for (int c = 0; c < contenders.size(); c++) {
            if (contenders.get(c).name().equals(contender)) {
                return Optional.of(run.models().get(c));
            }
        }
        return Optional.empty();
    }

    /// The contenders' results, best first.
    private List<ModelResult> ranked() {
        return run.models().subList(0, contenders.size()).stream()
                .sorted(Comparator.comparingDouble(
                                (ModelResult model) -> model.metric(NDCG).value())
                        .reversed())
                .toList();
    }
}
