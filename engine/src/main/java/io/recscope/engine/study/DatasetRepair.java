package io.recscope.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.quality.Augment;
import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.RepairPlan;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.DatasetOrigin;
import io.recscope.engine.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a repaired dataset of a dataset; the original stays.
///
/// @param program version of the program, for provenance
public record DatasetRepair(Workspace workspace, String program) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EFFECTS = "effects";

    /// The repaired dataset and what each repair changed, in order.
    public record Result(DatasetInfo dataset, List<Effect> effects) {
        public Result {
            effects = List.copyOf(effects);
        }
    }

    /// Applies the plan and stores the outcome under a new name.
    ///
    /// @throws InterruptedException when `work` was cancelled; nothing is left behind
    public Result run(DatasetInfo original, RepairPlan plan, String name, Work work) throws InterruptedException {
        Dataset dataset = workspace.datasets().open(original);
        List<Effect> effects = new ArrayList<>();
        DatasetInfo info = workspace
                .datasets()
                .add(
                        name,
                        () -> origin(original, effects),
                        (scratch, snapshot, problems, part) -> {
                            RepairPlan.Outcome outcome = plan.apply(dataset, scratch, snapshot, part);
                            effects.addAll(outcome.effects());
                            return outcome.dataset();
                        },
                        work);
        return new Result(info, effects);
    }

    /// The dataset that a repaired one was made of; empty when it is no repaired one or its original was removed.
    public Optional<DatasetInfo> original(DatasetInfo repaired) {
        String parent = repaired.origin().parent();
        return workspace.datasets().list().stream()
                .filter(info -> info.digest().equals(parent))
                .findFirst();
    }

    /// What each repair changed when the dataset was made, from its provenance; empty for one that was not repaired.
    ///
    /// @throws BadData when the provenance is of another version
    public static List<Effect> effects(DatasetInfo repaired) {
        List<Effect> effects = new ArrayList<>();
        for (JsonNode effect : repaired.origin().settings().path(EFFECTS)) {
            try {
                effects.add(JSON.treeToValue(effect, Effect.class));
            } catch (JsonProcessingException e) {
                throw new BadData(
                        "The repairs of the dataset cannot be read",
                        repaired.name(),
                        "Repair the original again with this version.",
                        e);
            }
        }
        return effects;
    }

    private DatasetOrigin origin(DatasetInfo original, List<Effect> effects) {
        boolean augmented = effects.stream().anyMatch(effect -> effect.repair() instanceof Augment);
        ObjectNode settings = JSON.createObjectNode();
        settings.put("of", original.name());
        settings.set(EFFECTS, JSON.valueToTree(effects));
        return new DatasetOrigin(
                augmented ? DatasetOrigin.Kind.AUGMENT : DatasetOrigin.Kind.REPAIR,
                original.digest(),
                original.origin().source(),
                original.origin().sourceDigest(),
                settings,
                program,
                Instant.now());
    }
}
