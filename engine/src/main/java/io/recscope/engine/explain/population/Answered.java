package io.recscope.engine.explain.population;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.shapley.Fidelity;
import io.recscope.engine.work.Work;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// What a survey has by now. It carries a cancellation, of which only the calling thread hears, to all threads that
/// explain. Thread-safe.
final class Answered implements Work {
    private final Work whole;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Queue<ExplainedUser> users = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Answered(Work whole) {
        this.whole = whole;
    }

    @Override
    public void report(double fraction, String step) {
        whole.report(fraction, step);
    }

    @Override
    public void checkCancelled() throws InterruptedException {
        try {
            whole.checkCancelled();
            forOne().checkCancelled();
        } catch (InterruptedException e) {
            cancelled.set(true);
            throw e;
        }
    }

    /// The work of one explanation: says nothing, and ends with the survey.
    Work forOne() {
        return new Work() {
            @Override
            public void report(double fraction, String step) {
                // the survey reports users, not what is done for each
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                if (cancelled.get()) {
                    throw new InterruptedException("cancelled");
                }
            }
        };
    }

    void cancel() {
        cancelled.set(true);
    }

    void add(ExplainedUser user) {
        users.add(user);
    }

    void addUnanswered() {
        unanswered.incrementAndGet();
    }

    /// Counts an explanation that was not completed: it is not kept.
    void addPartial(Attribution attribution) {
        if (attribution.estimate().fidelity().ending() == Fidelity.Ending.FAILED) {
            failed.incrementAndGet();
        } else {
            cancelled.set(true);
        }
    }

    Collection<ExplainedUser> users() {
        return users;
    }

    /// A cancellation that came when everybody had been asked cut nothing short.
    Surveyed surveyed(Basis basis, int eligible, int asked) {
        List<ExplainedUser> explained = List.copyOf(users);
        int reached = explained.size() + unanswered.get() + failed.get();
        boolean cut = cancelled.get() && reached < asked;
        return new Surveyed(basis, eligible, asked, unanswered.get(), failed.get(), cut, explained);
    }
}
