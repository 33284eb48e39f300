package io.recscope.views.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Carries out jobs, on a few threads of their own.
///
/// This is the window's boundary for exceptions: a fault becomes a message with its remedy, everything else is a
/// defect, which is given to the log, too. To be called on the window's thread.
public final class Jobs implements AutoCloseable {
    private final Executor window;
    private final ExecutorService workers;
    private final Consumer<Trouble> log;
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();
    private int finished;
    private final ObservableList<Job<?>> seen = FXCollections.unmodifiableObservableList(running);
    private final List<Consumer<Trouble>> hearers = new ArrayList<>();

    /// @param window carries out what touches the window
    /// @param threads that work at the same time, at least 1
    /// @param log takes defects
    public Jobs(Executor window, int threads, Consumer<Trouble> log) {
        this.window = window;
        this.log = log;
        AtomicInteger number = new AtomicInteger();
        workers = Executors.newFixedThreadPool(threads, action -> {
            Thread thread = new Thread(action, "job-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /// Begins a job.
    ///
    /// @param title what it is for, in the analyst's language
    public <T> Job<T> start(String title, Task<T> task) {
        return start(new Job<>(title, false, window), task);
    }

    /// Begins a job that does not use the open workspace and goes on when another one is opened.
    ///
    /// @param title what it is for, in the analyst's language
    public <T> Job<T> startApart(String title, Task<T> task) {
        return start(new Job<>(title, true, window), task);
    }

    private <T> Job<T> start(Job<T> job, Task<T> task) {
        running.add(job);
        job.on(state -> {
            if (!state.isRunning()) {
                running.remove(job);
                finished++;
            }
        });
        job.runs(workers.submit(() -> carryOut(job, task)));
        return job;
    }

    /// A place for one job at a time: a new one replaces the one before.
    public <T> Lane<T> lane() {
        return new Lane<>(this);
    }

    /// The jobs that wait or work.
    public ObservableList<Job<?>> running() {
        return seen;
    }

    /// The jobs that use the open workspace, which a change of it would disturb.
    public List<Job<?>> using() {
        return running.stream().filter(job -> !job.isApart()).toList();
    }

    /// Carries out what nobody may stop, on a thread of its own that also lives after [#close()]. What it throws is
    /// told, not handed on.
    ///
    /// @return done when it has ended, well or not
    public CompletableFuture<Void> aside(String name, Runnable action) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        action.run();
                    } catch (RuntimeException | Error e) {
                        tell(Trouble.of(e));
                    }
                },
                work -> Thread.ofPlatform().name(name).daemon().start(work));
    }

    /// Has somebody take what goes wrong without a place of its own on a screen.
    public void hear(Consumer<Trouble> hearer) {
        hearers.add(hearer);
    }

    /// Has something shown that went wrong and has no place of its own on a screen. For any thread.
    public void tell(Trouble trouble) {
        if (trouble.isDefect()) {
            log.accept(trouble);
        }
        window.execute(() -> hearers.forEach(hearer -> hearer.accept(trouble)));
    }

    /// How many jobs came to an end, well or not.
    public int finished() {
        return finished;
    }

    private <T> void carryOut(Job<T> job, Task<T> task) {
        if (!job.take()) {
            return;
        }
        try {
            job.end(new JobState.Done<>(task.run(job.work())));
        } catch (InterruptedException e) {
            job.endCancelled();
        } catch (RuntimeException | Error e) {
            Trouble trouble = Trouble.of(e);
            if (trouble.isDefect()) {
                log.accept(trouble);
            }
            job.end(new JobState.Failed<>(trouble));
        } finally {
            job.leave();
        }
    }

    /// Stops all jobs; none can be started any more.
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
