package io.recscope.engine.stress;

import io.recscope.engine.metric.Measurement;
import java.util.Arrays;
import java.util.List;

/// The area under a degradation curve, see [Curve#robustness()].
final class Area {
    private Area() {}

    /// @param kept for each strength of the series the share that is kept, then that of each resample
    /// @param users number of users behind it
    static Measurement under(Series series, List<double[]> kept, int users) {
        int n = kept.getFirst().length;
        double[] areas = new double[n];
        Arrays.setAll(
                areas,
                i -> area(series, kept.stream().mapToDouble(shares -> shares[i]).toArray()));
        return Scores.measurement(areas[0], Arrays.copyOfRange(areas, 1, n), users, users);
    }

    /// @param kept one share for each strength, from the weakest disturbance to the strongest
    static double area(Series series, double[] kept) {
        Kind.Axis axis = series.kind().axis();
        double[] at = series.strengths().stream().mapToDouble(axis::at).toArray();
        boolean anchored = axis != Kind.Axis.KNOWN;
        double from = anchored ? 0 : at[0];
        double share = anchored ? 1 : kept[0];
        double start = from;
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += Math.abs(at[i] - from) * (share + kept[i]) / 2;
            from = at[i];
            share = kept[i];
        }
        return from == start ? share : sum / Math.abs(from - start);
    }
}
