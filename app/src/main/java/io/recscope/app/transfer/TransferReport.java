package io.recscope.app.transfer;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Machine;
import io.recscope.engine.metric.Measurement;
import java.util.List;
import java.util.Map;

/// What the transfer benchmark found out.
///
/// @param models measured on the target, best NDCG@10 first
/// @param differences in NDCG@10 of the networks that started from the source and of others, user by user
/// @param curves how the networks learned on the target
public record TransferReport(Facts facts, List<Row> models, List<Comparison> differences, List<Curve> curves) {
    public TransferReport {
        models = List.copyOf(models);
        differences = List.copyOf(differences);
        curves = List.copyOf(curves);
    }

    /// What was measured, and with what.
    ///
    /// @param link what source and target have in common, a sentence
    /// @param users number of test users
    /// @param split in its notation
    /// @param settings of the interest model on both sides
    public record Facts(
            Side source,
            Side target,
            String link,
            int users,
            String split,
            TransferPlan.Epochs epochs,
            TransferPlan.Cut cut,
            Map<String, String> settings,
            Machine machine,
            double seconds) {}

    /// The data on one side.
    ///
    /// @param seconds that learning took there, 0 where that is told model by model
    public record Side(String name, String digest, int users, int items, long interactions, double seconds) {}

    /// One model.
    public record Row(String model, Measurement ndcg, Measurement hitRate, double fitSeconds) {}

    /// How a network learned.
    ///
    /// @param users number of users whose last choice it set aside
    /// @param ndcg NDCG@10 of these choices after each epoch
    /// @param kept number of the epoch whose state it has, 0 for what it started from
    /// @param notes what a reader should know, sentences
    public record Curve(String model, int users, List<Double> ndcg, int kept, List<String> notes) {
        public Curve {
            ndcg = List.copyOf(ndcg);
            notes = List.copyOf(notes);
        }
    }
}
