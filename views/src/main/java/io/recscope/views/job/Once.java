package io.recscope.views.job;

import javafx.application.Platform;

/// Carries something out once, after what the window's thread is doing now, however often it is asked for meanwhile:
/// several changes are drawn once. For the window's thread.
public final class Once {
    private final Runnable action;
    private boolean due;

    public Once(Runnable action) {
        this.action = action;
    }

    /// Has the action carried out soon.
    public void ask() {
        if (!due) {
            due = true;
            Platform.runLater(() -> {
                due = false;
                action.run();
            });
        }
    }
}
