package io.recscope.engine.experiment;

import io.recscope.engine.linear.Workers;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.metric.SystemMetric;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Turns what was recorded of single users into [Measurement]s with intervals.
///
/// @param threads number of threads that draw resamples; it does not change any result
public record Measures(Resampling resampling, int threads) {

    /// Means over some of the users, with bootstrap percentile intervals over these users.
    ///
    /// @param rows rows of `perUser`
    public Map<String, Measurement> list(PerUser perUser, int[] rows, Work work) throws InterruptedException {
        List<MetricKey> keys = perUser.columns();
        Sample sample = new Sample(rows.length, keys.size(), (row, column) -> perUser.value(rows[row], column));
        int[] counts = sample.counts();
        double[] means = sample.means();
        double[][] resampled = sample.bootstrap(resampling, threads, work);
        Map<String, Measurement> measured = new LinkedHashMap<>();
        for (int column = 0; column < keys.size(); column++) {
            Interval interval = Interval.of(resampled[column]);
            measured.put(
                    keys.get(column).toString(),
                    counts[column] == 0
                            ? Measurement.undefined(rows.length)
                            : new Measurement(
                                    means[column],
                                    interval.low(),
                                    interval.high(),
                                    counts[column],
                                    rows.length - counts[column]));
        }
        return measured;
    }

    /// Values of system metrics over all lists.
    ///
    /// Drawing users again shows fewer distinct items than there are, so the resampled values of coverage and
    /// Gini lie beside the true one. The percentile interval is therefore moved by the difference between the
    /// value and the mean of the resampled values, and kept within `[0, 1]`: it says how much the value varies,
    /// not where it would lie for more users.
    ///
    /// @param ks depths, ascending
    /// @param items size of the catalog
    public Map<String, Measurement> system(
            List<SystemMetric> metrics, List<int[]> lists, List<Integer> ks, int items, Work work)
            throws InterruptedException {
        double[][] resampled = new double[metrics.size() * ks.size()][resampling.resamples()];
        try (Workers workers = new Workers(threads)) {
            workers.forEach(resampling.resamples(), work, "drawing lists for intervals", () -> {
                int[] times = new int[lists.size()];
                return resample -> {
                    draw(times, Sample.random(resampling, resample));
                    double[] values = values(metrics, lists, times, ks, items);
                    for (int i = 0; i < values.length; i++) {
                        resampled[i][resample] = values[i];
                    }
                };
            });
        }
        int[] once = new int[lists.size()];
        Arrays.fill(once, 1);
        double[] values = values(metrics, lists, once, ks, items);
        Map<String, Measurement> measured = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            String name = metrics.get(i % metrics.size()).definition().name();
            String key = new MetricKey(name, ks.get(i / metrics.size())).toString();
            measured.put(key, centred(values[i], resampled[i], lists.size()));
        }
        return measured;
    }

    private static void draw(int[] times, SplittableRandom random) {
        Arrays.fill(times, 0);
        for (int draw = 0; draw < times.length; draw++) {
            times[random.nextInt(times.length)]++;
        }
    }

    /// All metrics at the first depth, then all at the next, NaN where undefined.
    private static double[] values(
            List<SystemMetric> metrics, List<int[]> lists, int[] times, List<Integer> ks, int items) {
        int[] exposure = new int[items];
        double[] values = new double[metrics.size() * ks.size()];
        int shown = 0;
        int at = 0;
        for (int k : ks) {
            for (int user = 0; user < times.length; user++) {
                int[] list = lists.get(user);
                for (int rank = shown; times[user] > 0 && rank < Math.min(k, list.length); rank++) {
                    exposure[list[rank]] += times[user];
                }
            }
            shown = k;
            for (SystemMetric metric : metrics) {
                values[at++] = metric.value(exposure).orElse(Double.NaN);
            }
        }
        return values;
    }

    private static Measurement centred(double value, double[] resampled, int users) {
        if (Double.isNaN(value)) {
            return Measurement.undefined(users);
        }
        Interval interval = Interval.of(resampled);
        double bias =
                Arrays.stream(resampled).filter(Double::isFinite).average().orElse(value) - value;
        return new Measurement(
                value,
                Math.clamp(interval.low() - bias, 0, value),
                Math.clamp(interval.high() - bias, value, 1),
                users,
                0);
    }
}
