package io.recscope.views.explain;

import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Sampling;
import io.recscope.engine.explain.population.Survey;
import io.recscope.engine.explain.population.Surveyed;
import io.recscope.engine.explain.population.Thresholds;
import io.recscope.engine.work.Work;
import io.recscope.views.job.Jobs;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// A survey of many users, which can be ended early, here or in the list of jobs, with what is known by then.
final class Crowd {
    private final Slot<Findings> findings;
    private Optional<Asked> asked = Optional.empty();

    Crowd(Jobs jobs) {
        findings = new Slot<>(jobs);
        findings.state().subscribe(now -> {
            if (findings.isStopped()) {
                asked.filter(Asked::canConclude).ifPresent(this::conclude);
            }
        });
    }

    Slot<Findings> findings() {
        return findings;
    }

    /// Asks so many users.
    ///
    /// @param title of the job, in the analyst's language
    void ask(Ground ground, int users, String title) {
        Asked mine = new Asked(title);
        asked = Optional.of(mine);
        findings.start(title, work -> mine.survey(ground, users, work));
    }

    /// Ends it early: who was explained by then is what is told, and labelled so.
    void end() {
        asked.ifPresent(Asked::end);
    }

    /// Whether it was asked to end and has not ended yet.
    boolean isEnding() {
        return asked.filter(mine -> mine.ended).isPresent() && findings.isWorking();
    }

    /// It was cancelled as a job, what it had found is still told.
    private void conclude(Asked mine) {
        mine.cut = true;
        findings.start(mine.title, mine::conclusion);
    }

    /// One survey. Its answers outlive the job that asked for them.
    private static final class Asked {
        private final String title;
        private final CompletableFuture<Surveyed> reached = new CompletableFuture<>();
        private volatile boolean begun;
        private volatile boolean ended;
        private volatile boolean cut;

        Asked(String title) {
            this.title = title;
        }

        void end() {
            ended = true;
        }

        /// Whether there may be something to tell that was not told yet.
        boolean canConclude() {
            return begun && !cut;
        }

        Findings survey(Ground ground, int users, Work work) throws InterruptedException {
            begun = true;
            try {
                reached.complete(Survey.of(ground.model(), ground.facts(), ground.policy(), Listed.EFFORT)
                        .of(new Sampling(users, 1, Sampling.USUAL.seed()), new Endable(work, this)));
            } catch (InterruptedException | RuntimeException e) {
                reached.completeExceptionally(e);
                throw e;
            }
            if (cut) {
                throw new InterruptedException("told by another job");
            }
            return conclusion(work);
        }

        Findings conclusion(Work work) throws InterruptedException {
            try {
                return Findings.of(reached.get(), Thresholds.USUAL, work);
            } catch (ExecutionException e) {
                throw new InterruptedException("nobody was explained");
            }
        }
    }

    /// Work that ends without being cancelled.
    private record Endable(Work work, Asked asked) implements Work {
        @Override
        public void report(double fraction, String step) {
            work.report(fraction, step);
        }

        @Override
        public void checkCancelled() throws InterruptedException {
            work.checkCancelled();
            if (asked.ended || asked.cut) {
                throw new InterruptedException("ended early");
            }
        }
    }
}
