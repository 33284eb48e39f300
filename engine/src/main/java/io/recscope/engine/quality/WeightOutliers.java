package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;

/// Rows whose weight is far larger than usual: a robust z-score of the logarithm above 5.
final class WeightOutliers implements Check {
    private static final double FAR = 5;
    private static final double HIGH = 0.999;

    @Override
    public String id() {
        return "weight-outliers";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        double[] logs = new double[draft.rows()];
        int n = 0;
        for (int row = 0; row < draft.rows(); row++) {
            float weight = draft.weight(row);
            if (weight > 0 && Float.isFinite(weight)) {
                logs[n++] = Math.log(weight);
            }
        }
        Robust usual = new Robust(Arrays.copyOf(logs, n));
        Examination.RowsFound found = data.rows(row -> {
            float weight = draft.weight(row);
            return weight > 0 && Float.isFinite(weight) && usual.z(Math.log(weight)) > FAR;
        });
        if (!found.any()) {
            return List.of();
        }
        return List.of(new Finding(
                "weight-outliers",
                Severity.WARNING,
                found.count(),
                found.count() + " have a weight far above the usual one (median "
                        + Count.decimal(Math.exp(usual.median())) + "), so they drown out all others.",
                found.examples(),
                List.of(data.offer(new Clip.WeightQuantiles(0, HIGH), work))));
    }
}
