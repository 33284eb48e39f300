package io.recscope.app.demo;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.ingest.Choices;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.quality.Inspection;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.quality.RepairPlan;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.study.DatasetImport;
import io.recscope.engine.study.DatasetRepair;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.RunLibrary;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.SampleData;
import io.recscope.sample.SampleSet;
import io.recscope.views.study.Study;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Imports Online Retail II, judges and repairs it, fits and measures the models, and recommends to three users.
///
/// @param program version of the program, for provenance
public record Demo(
        SampleData samples, Inspector inspector, Importer importer, ModelKinds kinds, Clock now, String program) {
    private static final String SAMPLE = "online-retail-ii";
    private static final String CLEAN = "online-retail-ii-clean";

    /// Runs everything in a fresh workspace.
    ///
    /// @throws InterruptedException when `work` was cancelled; the finished steps stay in the workspace
    public Study run(DemoFolder folder, Work work) throws InterruptedException {
        SampleSet sample = samples.set(SAMPLE);
        Path file = samples.extract(sample, folder.data(), work.part(0, 0.02));
        try (Workspace workspace = Workspace.create(folder.workspace())) {
            DatasetInfo original = new DatasetImport(workspace, importer, program)
                    .run(SAMPLE, inspector.inspect(file, Choices.NONE).plan(), work.part(0.02, 0.1))
                    .dataset();
            Dataset raw = workspace.datasets().open(original);
            QualityReport quality = Inspection.complete().inspect(raw, now.millis(), work.part(0.1, 0.15));
            DatasetRepair.Result repaired = new DatasetRepair(workspace, program)
                    .run(original, RepairPlan.recommended(quality), CLEAN, work.part(0.15, 0.2));
            Dataset data = workspace.datasets().open(repaired.dataset());
            Run run = evaluate(data, work.part(0.2, 0.9));
            new RunLibrary(workspace).save(run);
            List<Study.ListForUser> lists = new ThreeUsers(data).lists(kinds.preset("fusion"), work.part(0.9, 1));
            return new Study(
                    sample.label().attribution(),
                    original,
                    quality,
                    repaired.effects(),
                    repaired.dataset(),
                    data,
                    run,
                    lists);
        }
    }

    private Run evaluate(Dataset data, Work work) throws InterruptedException {
        List<ModelSpec> models = kinds.names().stream().map(kinds::preset).toList();
        Experiment experiment = new Experiment(
                data.digest(), new LastOut(), models, List.of(5, 10, 20), Protocol.DEFAULT, Resampling.DEFAULT);
        return experiment.run(data, Setting.here().withDescription(new KindsCodec(kinds)::write), work);
    }
}
