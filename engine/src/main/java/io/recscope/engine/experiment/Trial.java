package io.recscope.engine.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricSuite;
import io.recscope.engine.metric.Popularity;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.work.Work;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An [Experiment] while it is carried out.
final class Trial {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final double COMPARING = 0.9;

    private final Experiment experiment;
    private final Dataset data;
    private final Setting setting;
    private final Instant started = Instant.now();
    private final List<Fold> folds;
    private final List<MetricSuite> suites = new ArrayList<>();
    private final Segmentation segmentation;
    private final Measures measures;

    Trial(Experiment experiment, Dataset data, Setting setting) {
        this.experiment = experiment;
        this.data = data;
        this.setting = setting;
        folds = experiment.split().folds(data, experiment.protocol());
        List<Popularity> popularities = new ArrayList<>();
        for (Fold fold : folds) {
            MetricSuite suite =
                    MetricSuite.of(fold.train(), experiment.protocol().excludeSeen());
            suites.add(suite);
            popularities.add(suite.popularity());
        }
        segmentation = new Segmentation(folds, experiment.protocol(), popularities);
        measures = new Measures(experiment.resampling(), setting.threads());
    }

    Run run(Work work) throws InterruptedException {
        long start = System.nanoTime();
        List<String> names = experiment.names();
        List<ModelResult> results = new ArrayList<>();
        for (int m = 0; m < names.size(); m++) {
            Work part = work.part(COMPARING * m / names.size(), COMPARING * (m + 1) / names.size());
            part.report(0, "measuring " + names.get(m));
            results.add(result(names.get(m), experiment.models().get(m), part));
        }
        List<Comparison> comparisons = comparisons(results, work.part(COMPARING, 1));
        JsonNode json = RunJson.experiment(experiment, setting.describe());
        String digest = RunJson.digest(json);
        Provenance provenance = new Provenance(
                experiment.dataset(),
                digest,
                results.stream().map(ModelResult::spec).map(RunJson::digest).toList(),
                Machine.here(setting.program(), setting.workshop().device(), setting.threads()),
                started.truncatedTo(ChronoUnit.MILLIS).toString(),
                seconds(start));
        String id = digest.substring(0, 8) + "-" + STAMP.format(started);
        work.report(1, "run " + id);
        return new Run(id, json, groundwork(), results, comparisons, provenance);
    }

    private Groundwork groundwork() {
        List<Finding> findings = new ArrayList<>();
        for (Fold fold : folds) {
            findings.addAll(LeakageCheck.of(experiment.split(), fold, experiment.protocol()));
        }
        return new Groundwork(
                folds.stream().map(Fold::facts).toList(),
                findings,
                segmentation.segments(),
                suites.getFirst().definitions());
    }

    private ModelResult result(String name, ModelSpec spec, Work work) throws InterruptedException {
        double fitSeconds = 0;
        double rankSeconds = 0;
        List<PerUser> tables = new ArrayList<>();
        List<int[]> lists = new ArrayList<>();
        List<Training> training = new ArrayList<>();
        for (int f = 0; f < folds.size(); f++) {
            Fold fold = folds.get(f);
            double from = 0.9 * f / folds.size();
            double to = 0.9 * (f + 1) / folds.size();
            long start = System.nanoTime();
            Model model = setting.workshop().fit(spec, fold.train(), work.part(from, 0.3 * from + 0.7 * to));
            fitSeconds += seconds(start);
            training.addAll(Training.of(model, fold.train(), folds.size() == 1 ? "" : fold.name(), setting.describe()));
            start = System.nanoTime();
            Evaluation.Outcome outcome = new Evaluation(fold, experiment.protocol(), suites.get(f), experiment.ks())
                    .of(model, setting.threads(), work.part(0.3 * from + 0.7 * to, to));
            rankSeconds += seconds(start);
            tables.add(outcome.perUser());
            lists.addAll(outcome.lists());
        }
        PerUser perUser = PerUser.joined(tables);
        Work rest = work.part(0.9, 1);
        return new ModelResult(
                name,
                RunJson.plain(setting.describe().apply(spec)),
                fitSeconds,
                1000 * rankSeconds,
                metrics(perUser, lists, rest.part(0, 0.7)),
                segments(perUser, rest.part(0.7, 1)),
                training,
                perUser);
    }

    private Map<String, Measurement> metrics(PerUser perUser, List<int[]> lists, Work work)
            throws InterruptedException {
        int[] all = IntStream.range(0, perUser.rows()).toArray();
        Map<String, Measurement> metrics = new LinkedHashMap<>(measures.list(perUser, all, work.part(0, 0.4)));
        metrics.putAll(measures.system(
                suites.getFirst().system(),
                lists,
                experiment.ks(),
                data.catalog().size(),
                work.part(0.4, 1)));
        return metrics;
    }

    private Map<String, Map<String, Measurement>> segments(PerUser perUser, Work work) throws InterruptedException {
        Map<String, Map<String, Measurement>> segments = new LinkedHashMap<>();
        List<Segment> all = segmentation.segments();
        for (int s = 0; s < all.size(); s++) {
            Work part = work.part((double) s / all.size(), (s + 1.0) / all.size());
            segments.put(all.get(s).name(), measures.list(perUser, segmentation.rows(all.get(s)), part));
        }
        return segments;
    }

    private List<Comparison> comparisons(List<ModelResult> results, Work work) throws InterruptedException {
        Significance significance = new Significance(experiment.resampling(), setting.threads());
        List<Comparison> comparisons = new ArrayList<>();
        int pairs = results.size() * (results.size() - 1) / 2;
        int done = 0;
        for (int a = 0; a < results.size(); a++) {
            for (int b = a + 1; b < results.size(); b++) {
                ModelResult first = results.get(a);
                ModelResult second = results.get(b);
                Work part = work.part((double) done / pairs, (double) ++done / pairs);
                comparisons.addAll(
                        significance.compare(first.name(), first.perUser(), second.name(), second.perUser(), part));
            }
        }
        return Significance.adjusted(comparisons);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
