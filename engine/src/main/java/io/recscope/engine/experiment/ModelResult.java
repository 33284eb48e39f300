package io.recscope.engine.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.metric.Measurement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a run found out about one model.
///
/// @param name the model's label, numbered where it occurs more than once
/// @param spec its settings
/// @param fitSeconds time to have the fitted models of all folds
/// @param rankMillis time to score and rank the whole catalog and to take all list metrics, for all users
///     together
/// @param metrics by key, for example `ndcg@10`
/// @param segments by name, then list metrics by key
/// @param training how it, or a member of it, learned, fold by fold; empty for a model that does not learn in epochs
/// @param perUser the values behind it, [PerUser#NONE] when they were left out
public record ModelResult(
        String name,
        JsonNode spec,
        double fitSeconds,
        double rankMillis,
        Map<String, Measurement> metrics,
        Map<String, Map<String, Measurement>> segments,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Training> training,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) PerUser perUser) {
    public ModelResult {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
        training = List.copyOf(training);
    }

    /// The measurement of a key.
    ///
    /// @throws NotFound when it was not measured
    public Measurement metric(String key) {
        Measurement measurement = metrics.get(key);
        if (measurement == null) {
            throw new NotFound(
                    "There is no metric '" + key + "' of " + name,
                    "",
                    "Known are " + String.join(", ", metrics.keySet()) + ".");
        }
        return measurement;
    }

    ModelResult summary() {
        return new ModelResult(name, spec, fitSeconds, rankMillis, metrics, segments, training, PerUser.NONE);
    }
}
