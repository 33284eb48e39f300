package io.recscope.engine.experiment;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Numbered pieces of computing, done by a bounded number of threads.
///
/// Which thread does which piece is left to chance, so a piece must write only what is its own; then the result
/// is the same for any number of threads.
final class Parallel {
    private static final long LOOK_EVERY_MILLIS = 50;

    private Parallel() {}

    /// Does pieces `0 … n-1`.
    ///
    /// @param workers makes for each thread what does a piece, with that thread's own buffers
    /// @param step said with the progress
    /// @throws InterruptedException when `work` was cancelled; all threads have stopped then
    static void forEach(int n, int threads, Supplier<IntConsumer> workers, Work work, String step)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        Runnable loop = () -> {
            IntConsumer worker = workers.get();
            for (int i = next.getAndIncrement(); i < n && !stop.get(); i = next.getAndIncrement()) {
                worker.accept(i);
            }
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("evaluate-", 1).daemon().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                running.add(pool.submit(loop));
            }
            try {
                for (Future<?> future : running) {
                    await(future, () -> work.report(Math.min(1, (double) next.get() / n), step), work);
                }
            } finally {
                stop.set(true);
            }
        }
    }

    private static void await(Future<?> future, Runnable report, Work work) throws InterruptedException {
        while (true) {
            work.checkCancelled();
            report.run();
            try {
                future.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillRunning) {
                // the loop looks again whether anybody still waits
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case RuntimeException defect -> throw defect;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException(failed);
                }
            }
        }
    }
}
