package io.recscope.app.transfer;

import io.recscope.app.accuracy.KnownData;
import io.recscope.app.bench.BenchSetting;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;

/// Measures what an interest model that learned on a source is worth on a target, before and after it learned there.
///
/// On the target: leave-last-out, the whole catalogue ranked, seen items removed. The model of the source saw none of
/// the target's choices.
///
/// @param workshops what models are made with
/// @param program version of the program, for provenance
/// @param threads number of threads that ask models
public record Transfer(KnownData data, Workshops workshops, String program, int threads) {
    private static final String CUT =
            "Two shops cut from one dataset, with no customer, no item and no title in common: only the language of"
                    + " their titles links them.";
    private static final String APART =
            "Two datasets whose ids mean different things: only the language of their texts links them.";

    /// Measures.
    ///
    /// @throws io.recscope.engine.fault.MachineFault when a dataset is not on this machine
    /// @throws IOException when the disk is full
    /// @throws InterruptedException when `work` was cancelled; nothing remains then
    public TransferReport run(TransferPlan plan, BenchSetting setting, Work work)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Workspace workspace = Workspace.create(setting.scratch().resolve("workspace"));
                RememberingWorkshop workshop = new RememberingWorkshop(workshops.in(workspace))) {
            Pair pair = pair(plan, workspace, workshop, setting, work.part(0, 0.05));
            return new Trying(plan, pair, program, threads).run(began, work.part(0.05, 1));
        }
    }

    private Pair pair(TransferPlan plan, Workspace workspace, Workshop workshop, BenchSetting setting, Work work)
            throws IOException, InterruptedException {
        Dataset target = data.open(plan.recipe().dataset(), workspace, setting, work.part(0, 0.4));
        if (plan.one()) {
            TwoShops shops = new TwoShops(target, plan.cut().share(), plan.cut().seed());
            return new Pair(
                    shops.shop(false, setting.scratch(), work.part(0.4, 0.7)),
                    shops.shop(true, setting.scratch(), work.part(0.7, 1)),
                    CUT,
                    workspace,
                    workshop);
        }
        Dataset source = data.open(plan.source(), workspace, setting, work.part(0.4, 1));
        return new Pair(source, target, APART, workspace, workshop);
    }
}
