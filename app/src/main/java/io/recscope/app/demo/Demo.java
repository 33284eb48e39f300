package io.recscope.app.demo;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.study.ExplanationLibrary;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.study.RunLibrary;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.views.study.Explained;
import io.recscope.views.study.Steering;
import io.recscope.views.study.Study;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The whole job: imports data, judges and repairs it, fits and measures models, and recommends to three users.
///
/// @param workshops what models are made with
/// @param program version of the program, for provenance
public record Demo(
        Inspector inspector,
        Importer importer,
        ModelKinds kinds,
        Workshops workshops,
        Clock now,
        String program,
        DemoPlan plan) {
    private static final String SURVEYED = "ease";

    /// The same with a few models that are made in seconds.
    public Demo quick() {
        return new Demo(inspector, importer, kinds, workshops, now, program, plan.quick(kinds));
    }

    /// Runs everything in a fresh workspace.
    ///
    /// @throws InterruptedException when `work` was cancelled; the finished steps stay in the workspace
    public Study run(DemoFolder folder, Work work) throws InterruptedException {
        Path file = plan.source().into(folder.data(), work.part(0, 0.02));
        try (Workspace workspace = Workspace.create(folder.workspace())) {
            Prepared prepared = new Preparation(inspector, importer, now, program)
                    .repaired(workspace, file, plan.dataset(), work.part(0.02, 0.1));
            Dataset data = prepared.data();
            try (RememberingWorkshop workshop = new RememberingWorkshop(workshops.in(workspace))) {
                Shown shown = new Shown(workshop, plan.shown());
                Run run = evaluate(data, shown, work.part(0.1, plan.turned() ? 0.55 : 1));
                new RunLibrary(workspace).save(run);
                List<Study.ListForUser> lists = new ThreeUsers(data).lists(shown.model());
                Steering steering = plan.turned()
                        ? new TurnedKnobs(data, shown, kinds, program, workspace.folder())
                                .steering(shown.model(), work.part(0.55, 0.7))
                        : Steering.NONE;
                Explained explained =
                        plan.turned() ? explained(workspace, data, shown, work.part(0.7, 0.8)) : Explained.NONE;
                if (plan.turned()) {
                    keepModels(workspace, data, work.part(0.8, 1));
                }
                return new Study(
                        plan.attribution(),
                        prepared.original(),
                        prepared.quality(),
                        prepared.repaired().effects(),
                        prepared.repaired().dataset(),
                        data,
                        run,
                        lists,
                        steering,
                        explained);
            }
        }
    }

    private Explained explained(Workspace workspace, Dataset data, Shown shown, Work work) throws InterruptedException {
        Interactions train = new ThreeUsers(data).fold().train();
        Facts facts = Facts.of(train, shown.language(), work.part(0, 0.05));
        Model quick = shown.fit(kinds.preset(SURVEYED), train, work.part(0.05, 0.1));
        return new ExplainedLists(
                        data,
                        facts,
                        new ExplanationLibrary(workspace),
                        now.instant().toString(),
                        program)
                .explained(shown.model(), quick, work.part(0.1, 1));
    }

    /// Leaves models that learned from all of the data, so that whoever opens the workspace can look around at once.
    private void keepModels(Workspace workspace, Dataset data, Work work) throws InterruptedException {
        List<ModelSpec> kept = plan.kept();
        try (RememberingWorkshop workshop = new RememberingWorkshop(workshops.in(workspace))) {
            ModelLibrary library = new ModelLibrary(workspace, kinds, workshop, program);
            for (int i = 0; i < kept.size(); i++) {
                library.fit(data, kept.get(i), work.part((double) i / kept.size(), (i + 1.0) / kept.size()));
            }
        }
    }

    private Run evaluate(Dataset data, Workshop workshop, Work work) throws InterruptedException {
        Experiment experiment = new Experiment(
                data.digest(), new LastOut(), plan.models(), List.of(5, 10, 20), Protocol.DEFAULT, Resampling.DEFAULT);
        Setting setting = Setting.here(program, workshop).withDescription(new KindsCodec(kinds)::write);
        return experiment.run(data, setting, work);
    }
}
