package io.recscope.app.accuracy;

import io.recscope.app.accuracy.AccuracyReport.Facts;
import io.recscope.app.accuracy.AccuracyReport.NewItems;
import io.recscope.app.recipe.Contenders;
import io.recscope.app.recipe.Contenders.Contender;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.ItemHoldOut;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.experiment.Split;
import io.recscope.engine.experiment.SplitFacts;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The accuracy benchmark at work.
///
/// @param program version of the program, for provenance
/// @param threads number of threads that ask models
record Measuring(AccuracyPlan plan, Dataset data, RememberingWorkshop workshop, String program, int threads) {
    static final int LENGTH = 10;

    private static final double HELD_OUT = 0.1;
    private static final List<String> FOR_NEW_ITEMS = List.of(Contenders.INTEREST, "content-neighbours");

    /// @param began when the benchmark did, in nanoseconds of the system's clock
    AccuracyReport run(long began, Work work) throws InterruptedException {
        List<Contender> contenders = plan.contenders().named(plan.models());
        List<Contender> changed =
                plan.ablations() ? plan.contenders().ablations(data.clock() == Clock.TIME) : List.of();
        List<Contender> all = new ArrayList<>(contenders);
        all.addAll(changed);
        Run run = experiment(new LastOut(plan.target()), all, work.part(0, plan.newItems() ? 0.7 : 1));
        Optional<NewItems> newItems = plan.newItems() ? newItems(contenders, work.part(0.7, 1)) : Optional.empty();
        Results results = new Results(run, contenders, changed);
        return new AccuracyReport(
                facts(run, began),
                results.table(Anchor.of(plan.dataset())),
                results.segments(),
                newItems,
                results.ablations(),
                run.trainings());
    }

    private Facts facts(Run run, long began) {
        SplitFacts fold = run.groundwork().folds().getFirst();
        return new Facts(
                plan.contenders().recipe(),
                data.digest(),
                data.catalog().size(),
                data.size(),
                fold.cases().total(),
                plan.target() == LastOut.Target.TEST ? "last-out" : "last-out:validation",
                plan.contenders().seed(),
                run.provenance().machine(),
                (System.nanoTime() - began) / 1e9);
    }

    private Optional<NewItems> newItems(List<Contender> contenders, Work work) throws InterruptedException {
        List<Contender> asked = contenders.stream()
                .filter(contender -> FOR_NEW_ITEMS.contains(contender.name()))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        ItemHoldOut split = new ItemHoldOut(HELD_OUT, plan.contenders().seed());
        Run run = experiment(split, asked, work);
        Map<String, Measurement> hitRates = new LinkedHashMap<>();
        Map<String, Measurement> ndcg = new LinkedHashMap<>();
        run.models().forEach(model -> {
            hitRates.put(model.name(), model.metric(Results.HIT));
            ndcg.put(model.name(), model.metric(Results.NDCG));
        });
        int users = run.groundwork().folds().getFirst().cases().total();
        return Optional.of(new NewItems(split.heldOut(data).cardinality(), users, hitRates, ndcg));
    }

    private Run experiment(Split split, List<Contender> asked, Work work) throws InterruptedException {
        List<ModelSpec> specs = asked.stream().map(Contender::spec).toList();
        Experiment experiment =
                new Experiment(data.digest(), split, specs, List.of(LENGTH), Protocol.DEFAULT, Resampling.DEFAULT);
        Setting setting = Setting.here(program, workshop)
                .withThreads(threads)
                .withDescription(new KindsCodec(plan.contenders().kinds())::write);
        return experiment.run(data, setting, work);
    }
}
