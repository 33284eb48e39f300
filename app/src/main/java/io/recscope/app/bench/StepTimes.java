package io.recscope.app.bench;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;

/// How long each step of a training takes, heard from its reports: one at the beginning of each step and one
/// after the last.
final class StepTimes implements Work {
    private static final String LEARNING = "epoch";

    private final Work work;
    private final List<Long> began = new ArrayList<>();

    StepTimes(Work work) {
        this.work = work;
    }

    @Override
    public void report(double fraction, String step) {
        if (step.startsWith(LEARNING)) {
            began.add(System.nanoTime());
        }
        work.report(fraction, step);
    }

    @Override
    public void checkCancelled() throws InterruptedException {
        work.checkCancelled();
    }

    /// Milliseconds of each step but the first ones.
    double[] millis(int skipped) {
        double[] millis = new double[Math.max(0, began.size() - 1 - skipped)];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = (began.get(skipped + i + 1) - began.get(skipped + i)) / 1e6;
        }
        return millis;
    }
}
