package io.recscope.views.job;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Work in the background that the window waits for.
///
/// Progress comes as it is made, but never more often than the window can show it: the latest wins. [#cancel()]
/// answers at once, whether or not the work has noticed; what it still brings is dropped. All but reporting happens
/// on the window's thread.
///
/// @param <T> type of the result
public final class Job<T> {
    private final String title;
    private final Executor window;
    private final ReadOnlyObjectWrapper<JobState<T>> state;
    private final AtomicReference<JobState.Running<T>> latest;
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch left = new CountDownLatch(1);
    private final boolean apart;
    private @Nullable Future<?> running;

    /// @param apart whether it does not use the open workspace
    Job(String title, boolean apart, Executor window) {
        this.title = title;
        this.apart = apart;
        this.window = window;
        JobState.Running<T> waiting = new JobState.Running<>(Double.NaN, "", Optional.empty());
        latest = new AtomicReference<>(waiting);
        state = new ReadOnlyObjectWrapper<>(waiting);
    }

    /// What it is for, in the analyst's language.
    public String title() {
        return title;
    }

    public ReadOnlyObjectProperty<JobState<T>> state() {
        return state.getReadOnlyProperty();
    }

    /// Has a result taken when there is one; at once when there is one already.
    public Job<T> onDone(Consumer<T> taker) {
        return on(change -> {
            if (change instanceof JobState.Done<T> done) {
                taker.accept(done.result());
            }
        });
    }

    /// Has results taken that are good already while better ones are computed.
    public Job<T> onPartial(Consumer<T> taker) {
        return on(change -> {
            if (change instanceof JobState.Running<T> now) {
                now.partial().ifPresent(taker);
            }
        });
    }

    /// Has it told when it fails.
    public Job<T> onTrouble(Consumer<Trouble> taker) {
        return on(change -> {
            if (change instanceof JobState.Failed<T> failed) {
                taker.accept(failed.trouble());
            }
        });
    }

    /// Has it told when it is cancelled, with the best result before.
    public Job<T> onCancelled(Consumer<Optional<T>> taker) {
        return on(change -> {
            if (change instanceof JobState.Cancelled<T> cancelled) {
                taker.accept(cancelled.partial());
            }
        });
    }

    /// Has every state told, the present one first.
    public Job<T> on(Consumer<JobState<T>> taker) {
        taker.accept(state.get());
        state.subscribe((before, now) -> taker.accept(now));
        return this;
    }

    /// Whether it goes on when another workspace is opened, because it does not use the open one.
    public boolean isApart() {
        return apart;
    }

    /// Stops it. What it brought before is kept as partial.
    public void cancel() {
        if (state.get().isRunning()) {
            state.set(new JobState.Cancelled<>(latest.get().partial()));
            if (taken.compareAndSet(false, true)) {
                left.countDown();
            }
            if (running != null) {
                running.cancel(true);
            }
        }
    }

    /// Waits until nobody works on it any more, which is later than its end when it was cancelled. For any thread but
    /// that of the window.
    ///
    /// @return false when somebody still did after that time
    public boolean awaitLeft(long time, TimeUnit unit) throws InterruptedException {
        return left.await(time, unit);
    }

    /// The worker begins, unless it was cancelled before.
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /// The worker does nothing for it any more.
    void leave() {
        left.countDown();
    }

    void runs(Future<?> future) {
        running = future;
    }

    /// The worker's side.
    JobWork<T> work() {
        return new JobWork<>() {
            @Override
            public void report(double fraction, String step) {
                latest.updateAndGet(old -> new JobState.Running<>(fraction, step, old.partial()));
                tell();
            }

            @Override
            public void partial(T result) {
                latest.updateAndGet(old -> new JobState.Running<>(old.fraction(), old.step(), Optional.of(result)));
                tell();
            }
        };
    }

    void end(JobState<T> how) {
        window.execute(() -> {
            if (state.get().isRunning()) {
                state.set(how);
            }
        });
    }

    void endCancelled() {
        end(new JobState.Cancelled<>(latest.get().partial()));
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            window.execute(() -> {
                told.set(false);
                if (state.get().isRunning()) {
                    state.set(latest.get());
                }
            });
        }
    }
}
