package io.recscope.app.demo;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.ingest.Choices;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.quality.Drop;
import io.recscope.engine.quality.Inspection;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.quality.Repair;
import io.recscope.engine.quality.RepairPlan;
import io.recscope.engine.study.DatasetImport;
import io.recscope.engine.study.DatasetRepair;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Brings data into the state in which models are measured.
///
/// @param program version of the program, for provenance
public record Preparation(Inspector inspector, Importer importer, Clock now, String program) {

    /// Imports a file as it is.
    ///
    /// @param items files that describe the items; none where the file tells all
    /// @throws InterruptedException when `work` was cancelled; nothing is left behind
    public DatasetInfo imported(Workspace workspace, Path file, List<Path> items, String name, Work work)
            throws InterruptedException {
        return new DatasetImport(workspace, importer, program)
                .run(
                        name,
                        inspector.inspect(file, new Choices("", "", items, "")).plan(),
                        work)
                .dataset();
    }

    /// Imports a file, judges it and repairs it under its name with `-clean` behind.
    ///
    /// @throws InterruptedException when `work` was cancelled; the finished steps stay in the workspace
    public Prepared repaired(Workspace workspace, Path file, String name, Work work) throws InterruptedException {
        DatasetInfo original = imported(workspace, file, List.of(), name, work.part(0, 0.4));
        Dataset raw = workspace.datasets().open(original);
        QualityReport quality = Inspection.complete().inspect(raw, now.millis(), work.part(0.4, 0.7));
        DatasetRepair.Result repaired = new DatasetRepair(workspace, program)
                .run(original, repairs(quality), name + "-clean", work.part(0.7, 1));
        return new Prepared(original, quality, repaired, workspace.datasets().open(repaired.dataset()));
    }

    /// What is recommended, and first choices only: the models are asked which new product comes next.
    private static RepairPlan repairs(QualityReport quality) {
        List<Repair> repairs = new ArrayList<>(RepairPlan.recommended(quality).repairs());
        repairs.add(new Drop.Repurchases());
        return new RepairPlan(repairs);
    }
}
