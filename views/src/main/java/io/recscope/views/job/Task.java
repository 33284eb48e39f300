package io.recscope.views.job;

/// What a job does, on a thread of its own.
///
/// @param <T> type of the result
@FunctionalInterface
public interface Task<T> {

    /// Does it.
    ///
    /// @throws InterruptedException when it was cancelled
    T run(JobWork<T> work) throws InterruptedException;
}
