package io.recscope.engine.stress;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.experiment.Provenance;
import io.recscope.engine.experiment.SplitFacts;
import java.util.List;

/// A [StressExperiment] carried out.
///
/// @param experiment the undisturbed question as JSON, see [io.recscope.engine.experiment.RunJson#experiment]
/// @param seed of all disturbances
/// @param facts of the undisturbed split
/// @param degradations in the order in which they were asked for
public record StressResult(
        JsonNode experiment, long seed, SplitFacts facts, List<Degradation> degradations, Provenance provenance) {
    public StressResult {
        degradations = List.copyOf(degradations);
    }
}
