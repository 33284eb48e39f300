package io.recscope.engine.stress;

import io.recscope.engine.experiment.Interval;
import io.recscope.engine.experiment.PerUser;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Sample;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a model reached at one point, user by user against the undisturbed: weighted means, paired differences and
/// relative losses, all from the same resamples of the users.
///
/// A weighted mean is Σ w·x ⁄ Σ w over the users where x is defined; its resamples draw users with their
/// weights. Equal weights give what [io.recscope.engine.experiment.Measures] gives.
final class Scores {
    private static final int PARTS = 5;

    private final List<MetricKey> keys;
    private final int users;
    private final double[] means;
    private final int[] counts;
    private final double[][] resampled;

    private Scores(List<MetricKey> keys, Sample sample, int users, double[][] resampled) {
        this.keys = keys;
        this.users = users;
        this.means = sample.means();
        this.counts = sample.counts();
        this.resampled = resampled;
    }

    /// @param disturbed of the same users and columns as `undisturbed`
    static Scores of(Panel panel, PerUser undisturbed, PerUser disturbed, Drawing drawing, Work work)
            throws InterruptedException {
        List<MetricKey> keys = disturbed.columns();
        Sample sample = new Sample(panel.size(), PARTS * keys.size(), (i, cell) -> {
            int row = panel.rows()[i];
            float weight = panel.weights()[i];
            float after = disturbed.value(row, cell / PARTS);
            float before = undisturbed.value(row, cell / PARTS);
            float both = after + before;
            return switch (cell % PARTS) {
                case 0 -> weight * after;
                case 1 -> Float.isNaN(after) ? Float.NaN : weight;
                case 2 -> Float.isNaN(both) ? Float.NaN : weight * after;
                case 3 -> Float.isNaN(both) ? Float.NaN : weight;
                default -> Float.isNaN(both) ? Float.NaN : before;
            };
        });
        return new Scores(keys, sample, panel.size(), sample.bootstrap(drawing.resampling(), drawing.threads(), work));
    }

    /// How users are drawn.
    record Drawing(Resampling resampling, int threads) {}

    private interface Formula {
        double of(double[] parts);
    }

    private static double value(double[] parts) {
        return parts[0] / parts[1];
    }

    private static double difference(double[] parts) {
        return parts[2] / parts[3] - parts[4];
    }

    private static double kept(double[] parts) {
        return parts[4] == 0 ? Double.NaN : parts[2] / parts[3] / parts[4];
    }

    Map<String, Measurement> values() {
        return measured(0, Scores::value);
    }

    Map<String, Measurement> differences() {
        return measured(2, Scores::difference);
    }

    Map<String, Measurement> losses() {
        return measured(2, parts -> 1 - kept(parts));
    }

    /// The disturbed value of a metric as a share of the undisturbed one: first the share itself, then those of the
    /// resamples.
    double[] keptShares(MetricKey key) {
        int metric = keys.indexOf(key);
        double[] drawn = drawn(metric, Scores::kept);
        double[] shares = new double[drawn.length + 1];
        shares[0] = kept(parts(metric));
        System.arraycopy(drawn, 0, shares, 1, drawn.length);
        return shares;
    }

    private Map<String, Measurement> measured(int counted, Formula formula) {
        Map<String, Measurement> measured = new LinkedHashMap<>();
        for (int metric = 0; metric < keys.size(); metric++) {
            int defined = counts[PARTS * metric + counted];
            measured.put(
                    keys.get(metric).toString(),
                    measurement(formula.of(parts(metric)), drawn(metric, formula), defined, users));
        }
        return measured;
    }

    /// A value with the interval of its resamples.
    static Measurement measurement(double value, double[] drawn, int defined, int users) {
        if (defined == 0 || !Double.isFinite(value)) {
            return Measurement.undefined(users);
        }
        Interval interval = Interval.of(drawn);
        return new Measurement(value, interval.low(), interval.high(), defined, users - defined);
    }

    private double[] parts(int metric) {
        return Arrays.copyOfRange(means, PARTS * metric, PARTS * (metric + 1));
    }

    private double[] drawn(int metric, Formula formula) {
        double[] drawn = new double[resampled[0].length];
        double[] parts = new double[PARTS];
        for (int resample = 0; resample < drawn.length; resample++) {
            for (int part = 0; part < PARTS; part++) {
                parts[part] = resampled[PARTS * metric + part][resample];
            }
            drawn[resample] = formula.of(parts);
        }
        return drawn;
    }
}
