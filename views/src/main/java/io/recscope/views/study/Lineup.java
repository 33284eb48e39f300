package io.recscope.views.study;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Training;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which models of a run learned in epochs, which blend such ones with others, and which do neither; told by the
/// run's own record.
record Lineup(Run run) {
    private static final String MEMBERS = "members";

    /// Models that learned, best first.
    List<ModelResult> learned() {
        return ranked(run.models().stream().filter(m -> m.training().stream().anyMatch(Training::ofItself)));
    }

    /// Blends in which a model that learned has a say, best first.
    List<ModelResult> blends() {
        return ranked(run.models().stream()
                .filter(m -> !m.training().isEmpty() && m.training().stream().noneMatch(Training::ofItself)));
    }

    /// Models that learned and blends of them.
    List<ModelResult> subjects() {
        return Stream.concat(learned().stream(), blends().stream()).toList();
    }

    /// The best of all models into which nothing went that learned in epochs.
    Optional<ModelResult> bestBaseline() {
        return ranked(run.models().stream().filter(m -> m.training().isEmpty())).stream()
                .findFirst();
    }

    /// The blend that differs from this one by nothing but its learned members.
    Optional<ModelResult> without(ModelResult blend) {
        List<JsonNode> rest = members(blend);
        boolean named = blend.training().stream().allMatch(training -> rest.remove(training.spec()));
        return run.models().stream()
                .filter(m -> named && m.training().isEmpty() && m.spec().has(MEMBERS))
                .filter(m -> rest.equals(members(m)))
                .findFirst();
    }

    private static List<JsonNode> members(ModelResult blend) {
        List<JsonNode> members = new ArrayList<>();
        blend.spec().path(MEMBERS).forEach(members::add);
        return members;
    }

    private static List<ModelResult> ranked(Stream<ModelResult> models) {
        return models.sorted(Comparator.comparingDouble((ModelResult model) ->
                                Figures.known(model.metric(ModelsSection.METRIC).value()))
                        .reversed())
                .toList();
    }
}
