package io.recscope.views.explain;

import io.recscope.views.job.JobState;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Task;
import io.recscope.views.job.Trouble;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A part of the screen that one job at a time fills: what it shows and how that came about.
///
/// @param <T> what is shown
final class Slot<T> {
    private final Lane<T> lane;
    private final ReadOnlyObjectWrapper<Optional<JobState<T>>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<T> value = Optional.empty();
    private int number;
    private boolean fresh;

    Slot(Jobs jobs) {
        lane = jobs.lane();
    }

    /// Of the latest job; empty when there was none.
    ReadOnlyObjectProperty<Optional<JobState<T>>> state() {
        return state.getReadOnlyProperty();
    }

    /// The best result so far; of the job before until the present one has one.
    Optional<T> value() {
        return value;
    }

    boolean isEmpty() {
        return state.get().isEmpty();
    }

    boolean isWorking() {
        return state.get().filter(JobState::isRunning).isPresent();
    }

    /// Whether the analyst ended it before its time.
    boolean isStopped() {
        return state.get().filter(now -> now instanceof JobState.Cancelled).isPresent();
    }

    /// Whether what is shown is of the latest job, not of the one before.
    boolean isFresh() {
        return fresh;
    }

    /// Whether what is shown is all there will be, though not all there could be.
    boolean isPartial() {
        return isStopped() || trouble().isPresent();
    }

    boolean isDone() {
        return state.get().filter(now -> now instanceof JobState.Done).isPresent();
    }

    /// Why the latest job failed.
    Optional<Trouble> trouble() {
        return state.get()
                .flatMap(now ->
                        now instanceof JobState.Failed<T> failed ? Optional.of(failed.trouble()) : Optional.empty());
    }

    /// Begins a job in place of the one before, what of which is still to come is dropped.
    ///
    /// @param title in the analyst's language
    void start(String title, Task<T> task) {
        int mine = ++number;
        fresh = false;
        lane.start(title, task).on(now -> {
            if (mine == number) {
                take(now);
            }
        });
    }

    /// Stops the job; what it brought stays.
    void stop() {
        lane.cancel();
    }

    /// Stops the job and forgets what it brought.
    void clear() {
        number++;
        lane.cancel();
        value = Optional.empty();
        state.set(Optional.empty());
    }

    private void take(JobState<T> now) {
        switch (now) {
            case JobState.Running<T> running -> running.partial().ifPresent(this::keep);
            case JobState.Done<T> done -> keep(done.result());
            case JobState.Cancelled<T> cancelled -> value = cancelled.partial();
            case JobState.Failed<T> failed -> value = fresh ? value : Optional.empty();
        }
        state.set(Optional.of(now));
    }

    private void keep(T better) {
        value = Optional.of(better);
        fresh = true;
    }
}
