package io.recscope.engine.experiment;

import java.util.List;

/// Where a run's values come from: enough to make them again.
///
/// @param dataset digest of the dataset
/// @param experiment digest of the experiment's JSON
/// @param models digests of the models' JSON, in order
/// @param machine what it was carried out with
/// @param started ISO 8601, UTC
/// @param seconds duration of everything
public record Provenance(
        String dataset, String experiment, List<String> models, Machine machine, String started, double seconds) {
    public Provenance {
        models = List.copyOf(models);
    }
}
