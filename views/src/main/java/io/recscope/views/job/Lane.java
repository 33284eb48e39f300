package io.recscope.views.job;

import java.util.Optional;

/// A place for one job at a time, as for a slider that is being dragged: a new job cancels the one before, and what
/// that one still brings is dropped.
///
/// @param <T> type of the results
public final class Lane<T> {
    private final Jobs jobs;
    private Optional<Job<T>> current = Optional.empty();

    Lane(Jobs jobs) {
        this.jobs = jobs;
    }

    /// Begins a job in place of the one before.
    public Job<T> start(String title, Task<T> task) {
        cancel();
        Job<T> job = jobs.start(title, task);
        current = Optional.of(job);
        return job;
    }

    /// Stops the job, if there is one.
    public void cancel() {
        current.ifPresent(Job::cancel);
        current = Optional.empty();
    }
}
