package io.recscope.views.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The thread of the window. No other class touches it.
public final class Toolkit implements Executor {

    /// Starts the window system and carries something out on its thread, which lives until [#stop()].
    ///
    /// @throws UnsupportedOperationException when there is no display
    public void start(Runnable first) {
        Platform.setImplicitExit(false);
        Platform.startup(first);
    }

    /// Carries something out on the window's thread: at once when called there, else as soon as it is free.
    @Override
    public void execute(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /// Carries something out on the window's thread after what it is doing now.
    public void later(Runnable action) {
        Platform.runLater(action);
    }

    /// Carries something out on the window's thread and waits for its end.
    ///
    /// @throws InterruptedException when the calling thread was interrupted; the action may still be carried out
    public void await(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        execute(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }

    /// Ends the window system.
    public void stop() {
        Platform.exit();
    }
}
