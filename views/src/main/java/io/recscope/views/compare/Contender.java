package io.recscope.views.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.metric.Measurement;
import java.util.ArrayList;
import java.util.List;

/// A model of a run, beside others of the same or of other runs.
///
/// @param name distinct among those it stands beside
public record Contender(String name, Run run, ModelResult result) {

    /// What one is known by, whatever it stands beside.
    public record Key(String run, String model) {}

    public Key key() {
        return new Key(run.id(), result.name());
    }

    /// What was measured, undefined for nobody where nothing was.
    public Measurement measured(String metric) {
        return result.metrics().getOrDefault(metric, Measurement.undefined(0));
    }

    /// All models of some runs, in their order. A model's name is followed by its run's where there are several.
    public static List<Contender> of(List<Run> runs) {
        List<Contender> all = new ArrayList<>();
        for (Run run : runs) {
            for (ModelResult result : run.models()) {
                String name = runs.size() == 1 ? result.name() : result.name() + " · " + RunName.brief(run.id());
                all.add(new Contender(name, run, result));
            }
        }
        return all;
    }

    /// Why its values must not be compared with another's, as `dataset`, `split`, `protocol`; empty when they may.
    public List<String> differing(Contender other) {
        return List.of("dataset", "split", "protocol").stream()
                .filter(part -> !part(part).equals(other.part(part)))
                .toList();
    }

    private JsonNode part(String name) {
        return run.experiment().path(name);
    }
}
