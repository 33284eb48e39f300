package io.recscope.engine.workspace;

import io.recscope.engine.work.Work;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/// One connection to the database with a thread of its own.
///
/// H2 writes through channels that an interrupt closes for good, so a caller's interrupt must never reach its thread:
/// callers wait, and a long call is told to stop through its [Work]. Thread-safe; calls run one after the other.
final class Session implements AutoCloseable {
    private final WorkspaceFaults faults;
    private final ExecutorService thread;
    private final Connection connection;

    /// What is done with the connection.
    interface Call<T> {
        T run(Connection connection, Work work) throws SQLException, IOException, InterruptedException;
    }

    Session(DataSource database, String name, WorkspaceFaults faults) throws SQLException {
        this.faults = faults;
        connection = database.getConnection();
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Runs a short call to its end. An interrupt of the caller is kept for later.
    <T> T call(Call<T> call) {
        Future<T> result = thread.submit(() -> call.run(connection, NOT_TO_BE_STOPPED));
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Runs a long call, which stops at its next check when the caller is interrupted. An interrupt that comes too
    /// late for that is kept.
    <T> T call(Call<T> call, Work work) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        Future<T> result = thread.submit(() -> call.run(connection, new Stoppable(work, stop)));
        while (true) {
            try {
                T value = result.get();
                if (stop.get()) {
                    Thread.currentThread().interrupt();
                }
                return value;
            } catch (InterruptedException e) {
                stop.set(true);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof InterruptedException interrupt) {
                    throw interrupt;
                }
                throw unchecked(e);
            }
        }
    }

    private RuntimeException unchecked(ExecutionException failure) {
        return switch (failure.getCause()) {
            case SQLException e -> faults.of(e);
            case IOException e -> faults.of(e);
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException(failure);
        };
    }

    @Override
    public void close() {
        try {
            call((c, work) -> {
                c.close();
                return true;
            });
        } finally {
            thread.shutdown();
        }
    }

    private static final Work NOT_TO_BE_STOPPED = new Work() {
        @Override
        public void report(double fraction, String step) {}

        @Override
        public void checkCancelled() {}
    };

    private record Stoppable(Work work, AtomicBoolean stop) implements Work {
        @Override
        public void report(double fraction, String step) {
            work.report(fraction, step);
        }

        @Override
        public void checkCancelled() throws InterruptedException {
            if (stop.get()) {
                throw new InterruptedException("cancelled");
            }
            work.checkCancelled();
        }
    }
}
