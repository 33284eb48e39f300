package io.recscope.engine.linear;

import io.recscope.engine.work.Work;
import java.util.concurrent.atomic.AtomicInteger;

/// Work that is cancelled when it has been asked so many times.
public final class Cancelled implements Work {
    private final AtomicInteger left;
    private volatile boolean cancelled;

    public Cancelled(int afterQuestions) {
        left = new AtomicInteger(afterQuestions);
    }

    @Override
    public void report(double fraction, String step) {}

    @Override
    public void checkCancelled() throws InterruptedException {
        if (left.getAndDecrement() <= 0) {
            cancelled = true;
            throw new InterruptedException("cancelled by the test");
        }
    }

    boolean wasCancelled() {
        return cancelled;
    }
}
