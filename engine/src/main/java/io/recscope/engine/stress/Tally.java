package io.recscope.engine.stress;

import io.recscope.engine.experiment.Evaluation;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Measures;
import io.recscope.engine.experiment.PerUser;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.metric.MetricSuite;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one model reached so far. Not thread-safe.
final class Tally {
    /// The metric behind [Curve#robustness()].
    static final MetricKey MAIN = new MetricKey("ndcg", StressExperiment.DEPTH);

    private final StressExperiment test;
    private final int threads;
    private final MetricSuite suite;
    private final Evaluation.Outcome undisturbed;
    private final Map<Integer, Line> lines = new HashMap<>();

    /// The points of one series so far.
    private record Line(Map<String, Measurement> undisturbed, List<Point> points, List<double[]> kept) {}

    /// One point, asked but not yet measured.
    record Reached(
            double strength, Fold fold, Panel panel, BitSet pushed, double fitSeconds, Evaluation.Outcome outcome) {}

    Tally(StressExperiment test, Setting setting, MetricSuite suite, Evaluation.Outcome undisturbed) {
        this.test = test;
        this.threads = setting.threads();
        this.suite = suite;
        this.undisturbed = undisturbed;
    }

    Evaluation.Outcome undisturbed() {
        return undisturbed;
    }

    /// Measures a point.
    void add(int series, Reached reached, Work work) throws InterruptedException {
        Resampling resampling = test.experiment().resampling();
        PerUser before = table(undisturbed, reached.pushed());
        PerUser after = table(reached.outcome(), reached.pushed());
        if (!lines.containsKey(series)) {
            Map<String, Measurement> values = new LinkedHashMap<>(new Measures(resampling, threads)
                    .list(before, reached.panel().rows(), work.part(0, 0.2)));
            values.putAll(system(undisturbed, reached, work.part(0.2, 0.4)));
            lines.put(series, new Line(values, new ArrayList<>(), new ArrayList<>()));
        }
        Line line = lines.get(series);
        Scores scores =
                Scores.of(reached.panel(), before, after, new Scores.Drawing(resampling, threads), work.part(0.4, 0.8));
        Map<String, Measurement> values = new LinkedHashMap<>(scores.values());
        values.putAll(system(reached.outcome(), reached, work.part(0.8, 1)));
        line.kept().add(scores.keptShares(MAIN));
        line.points()
                .add(new Point(
                        reached.strength(),
                        material(reached.fold()),
                        reached.fitSeconds(),
                        values,
                        scores.differences(),
                        scores.losses()));
    }

    private static Point.Material material(Fold fold) {
        long histories = 0;
        for (int row = 0; row < fold.size(); row++) {
            histories += fold.input(row).size();
        }
        return new Point.Material(fold.train().size(), histories);
    }

    private Map<String, Measurement> system(Evaluation.Outcome outcome, Reached reached, Work work)
            throws InterruptedException {
        List<int[]> lists = Arrays.stream(reached.panel().rows())
                .mapToObj(outcome.lists()::get)
                .toList();
        int items = reached.fold().train().catalog().size();
        return new Measures(test.experiment().resampling(), threads)
                .system(suite.system(), lists, test.experiment().ks(), items, work);
    }

    /// The values of single users, with the pushed items' share of each list where items are pushed.
    private static PerUser table(Evaluation.Outcome outcome, BitSet pushed) {
        PerUser table = outcome.perUser();
        if (pushed.isEmpty()) {
            return table;
        }
        List<MetricKey> keys = new ArrayList<>(table.columns());
        keys.add(new MetricKey("pushed", StressExperiment.DEPTH));
        int[] users = new int[table.rows()];
        int[] ranks = new int[table.rows()];
        float[] values = new float[table.rows() * keys.size()];
        for (int row = 0; row < table.rows(); row++) {
            users[row] = table.user(row);
            ranks[row] = table.rank(row);
            for (int column = 0; column < keys.size() - 1; column++) {
                values[row * keys.size() + column] = table.value(row, column);
            }
            int[] list = outcome.lists().get(row);
            long shown = Arrays.stream(list).filter(pushed::get).count();
            values[(row + 1) * keys.size() - 1] = list.length == 0 ? Float.NaN : (float) shown / list.length;
        }
        return new PerUser(keys, users, ranks, values);
    }

    Curve curve(int series, String model) {
        Line line = lines.get(series);
        if (line == null) {
            throw new IllegalStateException("nothing was asked in series " + series);
        }
        int users = line.points()
                .getFirst()
                .differences()
                .getOrDefault(MAIN.toString(), Measurement.undefined(0))
                .users();
        return new Curve(
                model,
                line.undisturbed(),
                line.points(),
                Area.under(test.series().get(series), line.kept(), users));
    }
}
