package io.recscope.engine.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Dataset;
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

/// Makes a repaired dataset of a dataset; the original stays.
///
/// @param program version of the program, for provenance
public record DatasetRepair(Workspace workspace, String program) {
    private static final JsonMapper JSON = new JsonMapper();

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

    private DatasetOrigin origin(DatasetInfo original, List<Effect> effects) {
        boolean augmented = effects.stream().anyMatch(effect -> effect.repair() instanceof Augment);
        ObjectNode settings = JSON.createObjectNode();
        settings.put("of", original.name());
        settings.set("effects", JSON.valueToTree(effects));
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
