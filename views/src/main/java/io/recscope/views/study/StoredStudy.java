package io.recscope.views.study;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.Inspection;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.study.DatasetRepair;
import io.recscope.engine.study.RunLibrary;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.util.List;

/// The study that a stored run belongs to: the data it was measured on, and what was wrong with them before.
///
/// @param workspace open
/// @param program version of the program
public record StoredStudy(Workspace workspace, String program) {

    /// Gathers it; takes seconds, for the data are examined anew.
    ///
    /// @param id of the run
    /// @param now milliseconds since 1970, which times are judged by
    /// @throws io.recscope.engine.fault.NotFound when there is no such run, or its data are gone
    /// @throws BadUsage when the run did not measure lists of 10
    /// @throws InterruptedException when `work` was cancelled
    public Study of(String id, long now, Work work) throws InterruptedException {
        Run run = new RunLibrary(workspace).load(id);
        if (!run.models().getFirst().metrics().containsKey(ModelsSection.METRIC)) {
            throw new BadUsage(
                    "A report is about lists of 10, and this run did not measure them",
                    "run " + id,
                    "Evaluate again with 10 among --k.");
        }
        DatasetInfo info = workspace.datasets().find(run.provenance().dataset());
        Dataset data = workspace.datasets().open(info);
        DatasetInfo original =
                new DatasetRepair(workspace, program).original(info).orElse(info);
        QualityReport quality =
                Inspection.complete().inspect(workspace.datasets().open(original), now, work);
        List<Effect> effects = original.equals(info) ? List.of() : DatasetRepair.effects(info);
        return new Study(
                info.origin().source(),
                original,
                quality,
                effects,
                info,
                data,
                run,
                List.of(),
                Steering.NONE,
                Explained.NONE);
    }
}
