package io.recscope.app.accuracy;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.demo.Preparation;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.SampleData;

/// Measures every model on one dataset, beside what others have published.
///
/// Leave-last-out, the whole catalogue ranked, seen items removed, as `recscope evaluate` does. Each network is
/// fitted once and used alone and in the fusion.
///
/// @param workshops what models are made with
/// @param threads number of threads that ask models
public record Accuracy(Preparation preparation, SampleData samples, Workshops workshops, int threads) {
    /// Measures.
    ///
    /// @throws io.recscope.engine.fault.MachineFault when the dataset is not on this machine
    /// @throws InterruptedException when `work` was cancelled; nothing remains then
    public AccuracyReport run(AccuracyPlan plan, BenchSetting setting, Work work) throws InterruptedException {
        long began = System.nanoTime();
        try (Workspace workspace = Workspace.create(setting.scratch().resolve("workspace"))) {
            Dataset data =
                    new KnownData(preparation, samples).open(plan.dataset(), workspace, setting, work.part(0, 0.05));
            try (RememberingWorkshop workshop = new RememberingWorkshop(workshops.in(workspace))) {
                Measuring measuring = new Measuring(plan, data, workshop, preparation.program(), threads);
                return measuring.run(began, work.part(0.05, 1));
            }
        }
    }
}
