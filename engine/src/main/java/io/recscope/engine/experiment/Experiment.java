package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The question of a [Run]: which models, on which data, cut how, judged by which rules.
///
/// Equal experiments give equal values on one machine.
///
/// @param dataset digest of the dataset
/// @param models at least one; equal ones are refused
/// @param ks list lengths at which metrics are taken, distinct and at least 1; sorted ascending
/// @param resampling of intervals and tests
public record Experiment(
        String dataset,
        Split split,
        List<ModelSpec> models,
        List<Integer> ks,
        Protocol protocol,
        Resampling resampling) {
    public Experiment {
        models = List.copyOf(models);
        ks = ks.stream().sorted().toList();
        if (models.isEmpty() || models.stream().distinct().count() < models.size()) {
            throw new BadUsage(
                    models.isEmpty() ? "An experiment without models" : "An experiment with the same model twice",
                    "",
                    "Name at least one model, and each only once.");
        }
        if (ks.isEmpty() || ks.getFirst() < 1 || ks.stream().distinct().count() < ks.size()) {
            throw new BadUsage("List lengths " + ks, "", "Give distinct lengths of at least 1, for example 5,10,20.");
        }
    }

    /// What the models are called, in order: their labels, numbered from the second equal one on.
    public List<String> names() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (ModelSpec spec : models) {
            int number = seen.merge(spec.label(), 1, Integer::sum);
            names.add(number == 1 ? spec.label() : spec.label() + "-" + number);
        }
        return names;
    }

    /// Cuts the data, fits and asks every model, and compares them.
    ///
    /// @throws BadUsage when `data` is another dataset, or the split makes no sense for it
    /// @throws InterruptedException when `work` was cancelled; nothing remains then
    public Run run(Dataset data, Setting setting, Work work) throws InterruptedException {
        if (!data.digest().equals(dataset)) {
            throw new BadUsage(
                    "The experiment is about the dataset " + dataset + ", not " + data.digest(),
                    "",
                    "Open the dataset that the experiment names, or make a new experiment.");
        }
        return new Trial(this, data, setting).run(work);
    }
}
