package io.recscope.app.window;

import io.recscope.views.shell.Frame;
import io.recscope.views.shell.Remembered;
import io.recscope.views.shell.Shell;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How the window is closed: jobs are asked about, where it stood is remembered, the workspace is given back.
final class Closing {
    private final Runnable last;
    private @Nullable Runnable ask;

    /// @param last carried out when the window is closed
    Closing(Runnable last) {
        this.last = last;
    }

    void of(Shell shell, Frame frame, Consumer<Remembered.Bounds> bounds) {
        ask = () -> shell.askToStop(() -> {
            frame.close(bounds);
            last.run();
        });
    }

    /// The analyst wants to close the window.
    void ask() {
        if (ask != null) {
            ask.run();
        }
    }
}
