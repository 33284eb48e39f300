package io.recscope.app.transfer;

import io.recscope.app.recipe.Contenders;
import io.recscope.app.recipe.Contenders.Contender;
import io.recscope.app.transfer.TransferReport.Curve;
import io.recscope.app.transfer.TransferReport.Facts;
import io.recscope.app.transfer.TransferReport.Row;
import io.recscope.app.transfer.TransferReport.Side;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.recommend.TrainingLog.Epoch;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The transfer benchmark at work.
///
/// @param program version of the program, for provenance
/// @param threads number of threads that ask models
record Trying(TransferPlan plan, Pair pair, String program, int threads) {
    private static final int LENGTH = 10;
    private static final String NDCG = "ndcg@" + LENGTH;
    private static final String HIT = "hit@" + LENGTH;
    private static final double SOURCE = 0.5;
    private static final List<String> TOLD =
            List.of(TransferPlan.STARTED_LONG, TransferPlan.STARTED, TransferPlan.ZERO_SHOT);

    /// @param began when the benchmark did, in nanoseconds of the system's clock
    TransferReport run(long began, Work work) throws InterruptedException {
        ModelLibrary library = new ModelLibrary(pair.workspace(), plan.kinds(), pair.workshop(), program);
        ModelLibrary.Entry parent = library.fit(pair.source(), plan.first(), work.part(0, SOURCE));
        List<Contender> models = plan.models(parent.digest());
        Run run = measured(models, work.part(SOURCE, 1));
        List<Row> rows = new ArrayList<>();
        List<Curve> curves = new ArrayList<>();
        for (int m = 0; m < models.size(); m++) {
            String name = models.get(m).name();
            ModelResult result = run.models().get(m);
            rows.add(new Row(name, result.metric(NDCG), result.metric(HIT), result.fitSeconds()));
            result.training()
                    .forEach(training -> curves.add(new Curve(
                            name,
                            training.setAside(),
                            training.log().epochs().stream().map(Epoch::ndcg).toList(),
                            training.log().best(),
                            training.log().notes())));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> row.ndcg().value()).reversed());
        return new TransferReport(facts(run, parent, began), rows, differences(run, models), curves);
    }

    private Run measured(List<Contender> models, Work work) throws InterruptedException {
        Experiment experiment = new Experiment(
                pair.target().digest(),
                new LastOut(plan.asked()),
                models.stream().map(Contender::spec).toList(),
                List.of(LENGTH),
                Protocol.DEFAULT,
                Resampling.DEFAULT);
        Setting setting = Setting.here(program, pair.workshop())
                .withThreads(threads)
                .withDescription(new KindsCodec(plan.kinds())::write);
        return experiment.run(pair.target(), setting, work);
    }

    /// Of each network that started from the source, against each of the models behind it.
    private static List<Comparison> differences(Run run, List<Contender> models) {
        List<String> keys = run.models().stream().map(ModelResult::name).toList();
        List<Comparison> told = new ArrayList<>();
        for (Comparison one : run.comparisons()) {
            String first = models.get(keys.indexOf(one.first())).name();
            String second = models.get(keys.indexOf(one.second())).name();
            if (one.metric().equals(NDCG) && TOLD.contains(first)) {
                told.add(named(one, first, second));
            }
        }
        return told;
    }

    private static Comparison named(Comparison one, String first, String second) {
        return new Comparison(
                one.metric(),
                first,
                second,
                one.difference(),
                one.low(),
                one.high(),
                one.p(),
                one.adjusted(),
                one.pairs());
    }

    private Facts facts(Run run, ModelLibrary.Entry parent, long began) {
        return new Facts(
                side(plan.source(), pair.source(), parent.fitSeconds()),
                side(plan.recipe().dataset(), pair.target(), 0),
                pair.link(),
                run.groundwork().folds().getFirst().cases().total(),
                plan.asked() == LastOut.Target.TEST ? "last-out" : "last-out:validation",
                plan.epochs(),
                plan.cut(),
                plan.recipe().settings().getOrDefault(Contenders.INTEREST, Map.of()),
                run.provenance().machine(),
                (System.nanoTime() - began) / 1e9);
    }

    private static Side side(String name, Dataset data, double seconds) {
        return new Side(name, data.digest(), data.users(), data.catalog().size(), data.size(), seconds);
    }
}
