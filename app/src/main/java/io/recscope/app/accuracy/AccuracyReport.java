package io.recscope.app.accuracy;

import io.recscope.app.recipe.Recipe;
import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Machine;
import io.recscope.engine.experiment.Trained;
import io.recscope.engine.metric.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the accuracy benchmark found out.
///
/// @param table measured and published models, best NDCG@10 first
/// @param segments by how often the target was learned from
/// @param newItems about items that no model learned from
/// @param ablations of the interest model, empty when they were not asked for
/// @param trainings how networks learned
public record AccuracyReport(
        Facts facts,
        List<Row> table,
        List<SegmentRow> segments,
        Optional<NewItems> newItems,
        List<AblationRow> ablations,
        List<Trained> trainings) {
    public AccuracyReport {
        table = List.copyOf(table);
        segments = List.copyOf(segments);
        ablations = List.copyOf(ablations);
        trainings = List.copyOf(trainings);
    }

    /// What was measured, and with what.
    ///
    /// @param digest of the dataset
    /// @param users number of test users
    /// @param split in its notation
    public record Facts(
            Recipe recipe,
            String digest,
            int items,
            long interactions,
            int users,
            String split,
            long seed,
            Machine machine,
            double seconds) {}

    /// HR@10 of some models where targets were learned from about equally often.
    ///
    /// @param hitRates by model
    public record SegmentRow(String segment, String description, int users, Map<String, Measurement> hitRates) {}

    /// HR@10 and NDCG@10 for items held out from all learning, by model.
    ///
    /// @param items number of held-out items
    public record NewItems(int items, int users, Map<String, Measurement> hitRates, Map<String, Measurement> ndcg) {}

    /// The interest model changed in one way.
    ///
    /// @param difference NDCG@10 of the model as it is, minus that of the changed one
    public record AblationRow(String change, Measurement ndcg, Measurement hitRate, Comparison difference) {}
}
