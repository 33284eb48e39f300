package io.recscope.app.window;

import io.recscope.views.shell.Shell;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// How the window is closed: jobs are asked about and stopped, the workspace is given back while the window says so,
/// and then it goes. What takes longer than anybody waits for is left to the end of the process: every change is on
/// disk before.
final class Closing {
    private static final long PATIENCE = 15;

    private final Executor window;
    private final Supplier<CompletableFuture<Void>> leave;
    private Runnable last = () -> {};
    private Optional<Shell> shell = Optional.empty();
    private Optional<CompletableFuture<Void>> ending = Optional.empty();

    /// @param window carries out what touches the window
    /// @param leave gives the workspace back
    Closing(Executor window, Supplier<CompletableFuture<Void>> leave) {
        this.window = window;
        this.leave = leave;
    }

    /// @param end carried out when the workspace is given back
    void of(Shell opened, Runnable end) {
        shell = Optional.of(opened);
        last = end;
    }

    /// The analyst wants to close the window.
    void ask() {
        if (ending.isEmpty()) {
            shell.ifPresent(open -> open.askToStop(() -> begin(open)));
        }
    }

    private void begin(Shell open) {
        if (ending.isPresent()) {
            return;
        }
        open.closing();
        ending = Optional.of(leave.get()
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .whenCompleteAsync((done, late) -> last.run(), window));
    }
}
