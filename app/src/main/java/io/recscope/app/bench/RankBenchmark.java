package io.recscope.app.bench;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Time to rank the whole catalogue for every user of ml-1m and to take all metrics, once scores exist.
public record RankBenchmark(Inspector inspector, Importer importer) implements Benchmark {
    @Override
    public String name() {
        return "rank";
    }

    @Override
    public String purpose() {
        return "rank all of ml-1m for its 6,040 users and take all metrics at 5, 10 and 20";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        Dataset films = new Subject(inspector, importer).dataset(setting, Subject.ML_1M, work);
        Experiment experiment = new Experiment(
                films.digest(),
                new LastOut(),
                List.of(new ScoresAtHand()),
                List.of(5, 10, 20),
                Protocol.DEFAULT,
                Resampling.DEFAULT);
        double[] rank = new double[setting.runs()];
        double[] whole = new double[setting.runs()];
        experiment.run(films, Setting.here(name(), Workshop.BARE), work);
        for (int i = 0; i < setting.runs(); i++) {
            Run run = experiment.run(films, Setting.here(name(), Workshop.BARE), Work.SILENT);
            rank[i] = run.models().getFirst().rankMillis() / 1e3;
            whole[i] = run.provenance().seconds();
        }
        return List.of(
                Figure.of("full ranking and all list metrics of one model", "s", rank),
                Figure.of("the whole run: split, ranking, intervals, segments, leakage check", "s", whole));
    }

    /// Scores that cost nothing: a fixed scramble of the item's number.
    private record ScoresAtHand() implements ModelSpec {
        @Override
        public String kind() {
            return "scores-at-hand";
        }

        @Override
        public Model fit(Interactions data, Workshop workshop, Work work) {
            return new Scrambled(this, data.catalog().size());
        }

        @Override
        public Model restore(Weights weights, Interactions data, Workshop workshop) {
            return new Scrambled(this, data.catalog().size());
        }
    }

    private record Scrambled(ModelSpec spec, int items) implements Model {
        private static final int SCRAMBLE = 0x9E3779B9;

        @Override
        public void score(UserHistory history, float[] scores) {
            for (int item = 0; item < items; item++) {
                scores[item] = item * SCRAMBLE;
            }
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of(), Map.of());
        }
    }
}
