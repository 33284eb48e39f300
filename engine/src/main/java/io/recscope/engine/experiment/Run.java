package io.recscope.engine.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.fault.NotFound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One experiment carried out: values with intervals, comparisons, and where they come from.
///
/// @param id first eight digits of the experiment's digest and the start time; names files, which sort by experiment
/// @param experiment the question as JSON, see [RunJson#experiment]
/// @param groundwork what all models were asked
/// @param models in the order of the experiment
/// @param comparisons of all pairs of models in every list metric, p values adjusted by metric
public record Run(
        String id,
        JsonNode experiment,
        Groundwork groundwork,
        List<ModelResult> models,
        List<Comparison> comparisons,
        Provenance provenance) {
    public Run {
        models = List.copyOf(models);
        comparisons = List.copyOf(comparisons);
    }

    /// What was found out about a model.
    ///
    /// @throws NotFound when the run has no such model
    public ModelResult model(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "There is no model '" + name + "' in the run " + id,
                        "",
                        "Known are "
                                + String.join(
                                        ", ",
                                        models.stream().map(ModelResult::name).toList()) + "."));
    }

    /// How the models learned, each training once: those of models by themselves, then those of members that are in
    /// the run only as such.
    public List<Trained> trainings() {
        List<Trained> trained = new ArrayList<>();
        Set<List<Object>> met = new HashSet<>();
        for (boolean itself : new boolean[] {true, false}) {
            for (ModelResult model : models) {
                for (Training training : model.training()) {
                    if (training.ofItself() == itself && met.add(List.of(training.spec(), training.fold()))) {
                        trained.add(Trained.of(model.name(), training));
                    }
                }
            }
        }
        return trained;
    }

    /// The same without the values of single users: small, but without paired comparison to other runs.
    public Run summary() {
        return new Run(
                id,
                experiment,
                groundwork,
                models.stream().map(ModelResult::summary).toList(),
                comparisons,
                provenance);
    }
}
