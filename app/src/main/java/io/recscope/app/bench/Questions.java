package io.recscope.app.bench;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;

/// Hears how often work asks whether it was cancelled, and cancels it right after one of these questions: the worst
/// moment, because nothing is noticed until the next one. Thread-safe.
final class Questions implements Work {
    private static final String EPOCH = "epoch";

    private final Work work;
    private final int cancelled;
    private final List<Gap> gaps = new ArrayList<>();
    private String step = "";
    private long asked = System.nanoTime();
    private int inEpochs;
    private boolean stop;

    /// Time between two questions.
    ///
    /// @param step what was said to be done last before the second one
    record Gap(String step, double millis) {
        boolean inEpoch() {
            return step.startsWith(EPOCH) && !step.contains(":");
        }
    }

    /// @param cancelled number of the question within epochs, from 1, after which the work is cancelled; 0 for never
    Questions(Work work, int cancelled) {
        this.work = work;
        this.cancelled = cancelled;
    }

    @Override
    public synchronized void report(double fraction, String now) {
        step = now;
        work.report(fraction, now);
    }

    @Override
    public synchronized void checkCancelled() throws InterruptedException {
        work.checkCancelled();
        long now = System.nanoTime();
        Gap gap = new Gap(step, (now - asked) / 1e6);
        gaps.add(gap);
        if (stop) {
            throw new InterruptedException("cancelled");
        }
        inEpochs += gap.inEpoch() ? 1 : 0;
        stop = cancelled > 0 && inEpochs == cancelled;
        asked = System.nanoTime();
    }

    /// Whether the work was cancelled from here.
    synchronized boolean stopped() {
        return stop;
    }

    /// When the last question was asked that was answered with no, in nanoseconds of the system's clock.
    synchronized long lastNo() {
        return asked;
    }

    synchronized List<Gap> gaps() {
        return List.copyOf(gaps);
    }
}
