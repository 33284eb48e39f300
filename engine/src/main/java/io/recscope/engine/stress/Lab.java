package io.recscope.engine.stress;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Evaluation;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Machine;
import io.recscope.engine.experiment.Provenance;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Coverage;
import io.recscope.engine.metric.HitRate;
import io.recscope.engine.metric.MetricSuite;
import io.recscope.engine.metric.Ndcg;
import io.recscope.engine.metric.Popularity;
import io.recscope.engine.metric.TailShare;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A [StressExperiment] while it is carried out.
final class Lab {
    private final StressExperiment test;
    private final Setting setting;
    private final Experiment experiment;
    private final Fold fold;
    private final MetricSuite suite;
    private final Instant started = Instant.now();
    private final List<Stage> stages = new ArrayList<>();

    /// One point of a series, before anybody is asked.
    ///
    /// @param series number of the series
    private record Stage(int series, Disturbance disturbance, Fold fold, Panel panel, BitSet pushed) {}

    Lab(StressExperiment test, Dataset data, Setting setting) {
        this.test = test;
        this.setting = setting;
        experiment = test.experiment();
        fold = onlyFold(data);
        Popularity popularity = new Popularity(fold.train().itemCounts());
        suite = new MetricSuite(
                List.of(new Ndcg(), new HitRate(), new TailShare(popularity)), List.of(new Coverage()), popularity);
        Scene scene = new Scene(fold, experiment.protocol(), test.seed());
        for (int s = 0; s < test.series().size(); s++) {
            Series series = test.series().get(s);
            for (Disturbance disturbance : series.disturbances()) {
                Fold disturbed = scene.disturbed(disturbance, series.place());
                Panel panel = disturbance.panel(fold, experiment.protocol(), popularity, test.seed());
                stages.add(new Stage(s, disturbance, disturbed, panel, disturbance.pushed(fold.train(), test.seed())));
            }
        }
    }

    private Fold onlyFold(Dataset data) {
        List<Fold> folds = experiment.split().folds(data, experiment.protocol());
        if (folds.size() > 1) {
            throw new BadUsage(
                    "A stress test of " + folds.size() + " folds",
                    "the split " + experiment.split().kind(),
                    "Choose a split that cuts the data once, for example last-out or user-hold-out:0.1.");
        }
        return folds.getFirst();
    }

    StressResult run(Work work) throws InterruptedException {
        long start = System.nanoTime();
        int models = experiment.models().size();
        double steps = 1.0 + stages.size();
        List<Tally> tallies = new ArrayList<>();
        try (RememberingWorkshop workshop = new RememberingWorkshop(setting.workshop())) {
            List<Model> undisturbed = new ArrayList<>();
            try {
                for (int m = 0; m < models; m++) {
                    Work part = work.part(m / (steps * models), (m + 1) / (steps * models));
                    Model model = workshop.fit(experiment.models().get(m), fold.train(), part.part(0, 0.7));
                    undisturbed.add(model);
                    tallies.add(new Tally(test, setting, suite, asked(model, fold, part.part(0.7, 1))));
                }
                for (int s = 0; s < stages.size(); s++) {
                    reach(stages.get(s), undisturbed, tallies, work.part((s + 1) / steps, (s + 2) / steps));
                }
            } finally {
                release(workshop, undisturbed);
            }
        }
        return result(tallies, (System.nanoTime() - start) / 1e9);
    }

    /// Asks all models at one point; those whose training data are other than they were are fitted for it and given
    /// back after it.
    private void reach(Stage stage, List<Model> undisturbed, List<Tally> tallies, Work work)
            throws InterruptedException {
        int models = undisturbed.size();
        try (RememberingWorkshop workshop = new RememberingWorkshop(setting.workshop())) {
            for (int m = 0; m < models; m++) {
                Work part = work.part((double) m / models, (m + 1.0) / models);
                part.report(0, told(stage) + ": " + experiment.names().get(m));
                boolean anew = stage.fold().train() != fold.train();
                long start = System.nanoTime();
                Model model = anew
                        ? workshop.fit(experiment.models().get(m), stage.fold().train(), part.part(0, 0.6))
                        : undisturbed.get(m);
                double fitSeconds = anew ? (System.nanoTime() - start) / 1e9 : 0;
                try {
                    Evaluation.Outcome outcome = stage.fold() == fold
                            ? tallies.get(m).undisturbed()
                            : asked(model, stage.fold(), part.part(0.6, 0.8));
                    tallies.get(m)
                            .add(
                                    stage.series(),
                                    new Tally.Reached(
                                            stage.disturbance().strength(),
                                            stage.fold(),
                                            stage.panel(),
                                            stage.pushed(),
                                            fitSeconds,
                                            outcome),
                                    part.part(0.8, 1));
                } finally {
                    release(workshop, anew ? List.of(model) : List.of());
                }
            }
        }
    }

    private String told(Stage stage) {
        String kind = test.series().get(stage.series()).kind().name();
        return kind.toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                + stage.disturbance().strength();
    }

    private Evaluation.Outcome asked(Model model, Fold asked, Work work) throws InterruptedException {
        boolean excludeSeen = experiment.protocol().excludeSeen();
        Model wary = excludeSeen && asked != fold ? new Remembering(model, fold.inputs()) : model;
        return new Evaluation(asked, experiment.protocol(), suite, experiment.ks()).of(wary, setting.threads(), work);
    }

    private static void release(Workshop workshop, List<Model> models) {
        models.stream().filter(model -> !workshop.keeps(model.spec())).forEach(Model::close);
    }

    private StressResult result(List<Tally> tallies, double seconds) {
        List<String> names = experiment.names();
        List<Degradation> degradations = new ArrayList<>();
        for (int s = 0; s < test.series().size(); s++) {
            int number = s;
            List<Curve> curves = new ArrayList<>();
            for (int m = 0; m < tallies.size(); m++) {
                curves.add(tallies.get(m).curve(s, names.get(m)));
            }
            int users = stages.stream()
                    .filter(stage -> stage.series() == number)
                    .mapToInt(stage -> stage.panel().size())
                    .findFirst()
                    .orElse(0);
            degradations.add(new Degradation(test.series().get(s), users, curves));
        }
        JsonNode json = RunJson.experiment(experiment, setting.describe());
        Provenance provenance = new Provenance(
                experiment.dataset(),
                RunJson.digest(json),
                experiment.models().stream().map(this::digest).toList(),
                Machine.here(setting.program(), setting.workshop().device(), setting.threads()),
                started.truncatedTo(ChronoUnit.MILLIS).toString(),
                seconds);
        return new StressResult(json, test.seed(), fold.facts(), degradations, provenance);
    }

    private String digest(ModelSpec spec) {
        return RunJson.digest(setting.describe().apply(spec));
    }
}
