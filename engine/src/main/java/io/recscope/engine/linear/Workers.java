package io.recscope.engine.linear;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// A fixed number of threads that share out the numbered parts of a computation.
///
/// Which thread takes which part is left to chance, so a part must write where no other part reads or writes; then the
/// result does not depend on the number of threads. One caller at a time.
public final class Workers implements AutoCloseable {
    private static final long ASK_EVERY_MILLIS = 20;

    /// What is to be done for indexes `from … to-1`.
    @FunctionalInterface
    public interface Range {
        void accept(int from, int to);
    }

    /// What is done every 20 ms meanwhile.
    private interface Watch {
        void look(int begun) throws InterruptedException;
    }

    private final int threads;
    private final ExecutorService pool;

    /// @param threads at least 1
    public Workers(int threads) {
        this.threads = threads;
        ThreadFactory daemons = Thread.ofPlatform().name("compute-", 0).daemon().factory();
        this.pool = Executors.newFixedThreadPool(threads, daemons);
    }

    /// As many threads as the machine has processors.
    public static Workers perProcessor() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /// Does the parts `0 … parts-1`, started in this order, and returns when all are done.
    ///
    /// An exception of a part is thrown here once no part runs any more; parts not yet started are left out.
    ///
    /// @param work asked every 20 ms whether the computation was cancelled; keep parts under 100 ms
    /// @throws InterruptedException when `work` was cancelled, after the parts under way have ended
    public void forEach(int parts, Work work, IntConsumer part) throws InterruptedException {
        share(parts, () -> part, _ -> work.checkCancelled());
    }

    /// Like [#forEach(int, Work, IntConsumer)] with buffers for each thread, reporting the share of parts begun.
    ///
    /// @param step said with the progress
    /// @param worker makes for each thread what does a part, with that thread's own buffers
    public void forEach(int parts, Work work, String step, Supplier<IntConsumer> worker) throws InterruptedException {
        share(parts, worker, begun -> {
            work.checkCancelled();
            work.report((double) begun / parts, step);
        });
    }

    private void share(int parts, Supplier<IntConsumer> worker, Watch watch) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> shares = new ArrayList<>();
        for (int t = 0; t < Math.min(threads, parts); t++) {
            shares.add(pool.submit(() -> {
                try {
                    IntConsumer part = worker.get();
                    for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                        part.accept(i);
                    }
                } finally {
                    next.set(parts); // when this thread failed, the others start no more
                }
            }));
        }
        try {
            for (Future<?> share : shares) {
                do {
                    watch.look(Math.min(parts, next.get()));
                } while (!ended(share));
            }
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            next.set(parts);
            shares.forEach(Workers::letEnd);
        }
    }

    /// Does a part for each range of `length` indexes of `0 … size-1`, the last one shorter; see [#forEach].
    public void forRanges(int size, int length, Work work, Range part) throws InterruptedException {
        forEach(parts(size, length), work, i -> part.accept(i * length, Math.min(size, (i + 1) * length)));
    }

    /// How many ranges of `length` cover `0 … size-1`.
    public static int parts(int size, int length) {
        return Math.ceilDiv(size, length);
    }

    private static boolean ended(Future<?> share) throws InterruptedException, ExecutionException {
        try {
            share.get(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /// Waits for the part under way, so that nobody writes into arrays the caller has given up.
    private static void letEnd(Future<?> share) {
        boolean interrupted = false;
        while (share.state() == Future.State.RUNNING) {
            try {
                share.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                break; // forEach throws the first failure; further ones follow from the same cause
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException thrown -> thrown;
            case Error thrown -> throw thrown;
            case null, default -> new IllegalStateException(e);
        };
    }

    @Override
    public void close() {
        pool.close();
    }
}
