package io.recscope.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C while a command runs: its thread is interrupted, and the process lives on until the command has left
/// everything in order, ten seconds at most.
///
/// The process then ends with 130 by itself, as it does after every SIGINT.
final class CtrlC {
    private static final long PATIENCE = 10;

    private final Thread command = Thread.currentThread();
    private final CountDownLatch left = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "ctrl-c");

    /// Begins to listen, for the command on the calling thread.
    CtrlC() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel() {
        command.interrupt();
        try {
            // not for the thread's end: it may be waiting in System.exit for this hook
            if (!left.await(PATIENCE, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.CANCELLED.number());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The command has left everything in order.
    void ended() {
        left.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending: the hook has run
            Thread.interrupted();
        }
    }
}
