package io.recscope.views.explain;

import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Sampling;
import io.recscope.engine.explain.population.Survey;
import io.recscope.engine.explain.population.Surveyed;
import io.recscope.engine.explain.population.Thresholds;
import io.recscope.engine.work.Work;
import io.recscope.views.job.Jobs;
import java.util.concurrent.atomic.AtomicBoolean;

/// A survey of many users, which can be ended early with what is known by then.
final class Crowd {
    private final Slot<Findings> findings;
    private AtomicBoolean ended = new AtomicBoolean();

    Crowd(Jobs jobs) {
        findings = new Slot<>(jobs);
    }

    Slot<Findings> findings() {
        return findings;
    }

    /// Asks so many users.
    ///
    /// @param title of the job, in the analyst's language
    void ask(Ground ground, int users, String title) {
        AtomicBoolean mine = new AtomicBoolean();
        ended = mine;
        findings.start(title, work -> {
            Surveyed surveyed = Survey.of(ground.model(), ground.facts(), ground.policy(), Listed.EFFORT)
                    .of(new Sampling(users, 1, Sampling.USUAL.seed()), new Endable(work, mine));
            return Findings.of(surveyed, Thresholds.USUAL, work);
        });
    }

    /// Ends it early: who was explained by then is what is told, and labelled so.
    void end() {
        ended.set(true);
    }

    /// Whether it was asked to end and has not ended yet.
    boolean isEnding() {
        return ended.get() && findings.isWorking();
    }

    /// Work that ends without being cancelled.
    private record Endable(Work work, AtomicBoolean ended) implements Work {
        @Override
        public void report(double fraction, String step) {
            work.report(fraction, step);
        }

        @Override
        public void checkCancelled() throws InterruptedException {
            work.checkCancelled();
            if (ended.get()) {
                throw new InterruptedException("ended early");
            }
        }
    }
}
