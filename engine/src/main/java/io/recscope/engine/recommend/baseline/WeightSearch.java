package io.recscope.engine.recommend.baseline;

import io.recscope.engine.work.Work;
import java.util.Arrays;

/// Looks for the weights of models that rank held-out items best: one weight at a time, in ever finer steps.
///
/// Starts from the best of equal weights and of each model alone, multiplies one weight after the other by factors near
/// 1 (or tries to bring in a model of weight 0), keeps what raises NDCG@10 noticeably, and stops when a round
/// changes nothing. At last a model is dropped when it raises NDCG@10 by less than a thousandth of its value.
/// Deterministic.
final class WeightSearch {
    private static final double[] FACTORS = {0.25, 0.5, 0.7, 0.85, 0.93, 1.08, 1.18, 1.4, 2, 4};
    private static final double[] ENTRANCES = {0.02, 0.05, 0.1, 0.2, 0.5};
    private static final double NOTICEABLE = 1e-4;
    private static final double WORTHWHILE = 1e-3;
    private static final int ROUNDS = 30;

    private final Ballots ballots;
    private double[] weights;
    private double quality;

    WeightSearch(Ballots ballots, int models) {
        this.ballots = ballots;
        weights = new double[models];
        Arrays.fill(weights, 1.0 / models);
    }

    /// The weights, adding up to 1; equal ones when there are no ballots.
    float[] best(Work work) throws InterruptedException {
        if (!ballots.isEmpty()) {
            quality = ballots.quality(weights);
            for (int m = 0; m < weights.length; m++) {
                double[] alone = new double[weights.length];
                alone[m] = 1;
                keepIfBetter(alone);
            }
            boolean changed = true;
            for (int round = 0; changed && round < ROUNDS; round++) {
                work.report((double) round / ROUNDS, "weighing the members");
                changed = false;
                for (int m = 0; m < weights.length; m++) {
                    work.checkCancelled();
                    changed |= improve(m);
                }
            }
            dropIdle();
        }
        float[] result = new float[weights.length];
        double sum = Arrays.stream(weights).sum();
        for (int m = 0; m < result.length; m++) {
            result[m] = (float) (weights[m] / sum);
        }
        return result;
    }

    private boolean improve(int member) {
        boolean changed = false;
        double from = weights[member];
        double others = Arrays.stream(weights).sum() - from;
        for (double step : from > 0 ? FACTORS : ENTRANCES) {
            double[] trial = weights.clone();
            trial[member] = step * (from > 0 ? from : others);
            changed |= keepIfBetter(trial);
        }
        return changed;
    }

    private boolean keepIfBetter(double[] trial) {
        double reached = ballots.quality(trial);
        if (reached <= quality * (1 + NOTICEABLE)) {
            return false;
        }
        quality = reached;
        weights = trial;
        return true;
    }

    private void dropIdle() {
        for (int m = 0; m < weights.length; m++) {
            double[] without = weights.clone();
            without[m] = 0;
            if (weights[m] > 0 && Arrays.stream(without).sum() > 0) {
                double reached = ballots.quality(without);
                if (reached >= quality * (1 - WORTHWHILE)) {
                    quality = reached;
                    weights = without;
                }
            }
        }
    }
}
