package io.recscope.engine.experiment;

import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.metric.SystemMetric;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/// Turns what was recorded of single users into [Measurement]s with intervals.
///
/// @param threads number of threads that draw resamples; it does not change any result
record Measures(Resampling resampling, int threads) {

    /// Means over some of the users, with bootstrap percentile intervals over these users.
    ///
    /// @param rows rows of `perUser`
    Map<String, Measurement> list(PerUser perUser, int[] rows, Work work) throws InterruptedException {
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

    /// Values of a system metric at one depth over all lists.
    ///
    /// Drawing users again shows fewer distinct items than there are, so the resampled values of coverage and
    /// Gini lie beside the true one. The percentile interval is therefore moved by the difference between the
    /// value and the mean of the resampled values, and kept within `[0, 1]`: it says how much the value varies,
    /// not where it would lie for more users.
    ///
    /// @param items size of the catalog
    Map<String, Measurement> system(List<SystemMetric> metrics, List<int[]> lists, int k, int items, Work work)
            throws InterruptedException {
        double[][] resampled = new double[metrics.size()][resampling.resamples()];
        Parallel.forEach(
                resampling.resamples(),
                threads,
                () -> {
                    int[] exposure = new int[items];
                    return (IntConsumer) resample -> {
                        Arrays.fill(exposure, 0);
                        SplittableRandom random = Sample.random(resampling, resample);
                        for (int draw = 0; draw < lists.size(); draw++) {
                            show(lists.get(random.nextInt(lists.size())), k, exposure);
                        }
                        for (int m = 0; m < metrics.size(); m++) {
                            resampled[m][resample] =
                                    metrics.get(m).value(exposure).orElse(Double.NaN);
                        }
                    };
                },
                work,
                "drawing lists for intervals");
        int[] exposure = new int[items];
        lists.forEach(list -> show(list, k, exposure));
        Map<String, Measurement> measured = new LinkedHashMap<>();
        for (int m = 0; m < metrics.size(); m++) {
            double value = metrics.get(m).value(exposure).orElse(Double.NaN);
            String key = new MetricKey(metrics.get(m).definition().name(), k).toString();
            measured.put(key, centred(value, resampled[m], lists.size()));
        }
        return measured;
    }

    private static void show(int[] list, int k, int[] exposure) {
        for (int rank = 0; rank < Math.min(k, list.length); rank++) {
            exposure[list[rank]]++;
        }
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
