package io.recscope.app.pace;

import io.recscope.app.window.HiddenWindow;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.Scene;

/// Takes time by the pulses of a window, which come up to 60 times a second: what changed before a pulse is laid out
/// in it and then painted, beside the window's thread. A pulse that changes something waits for the painting before.
///
/// @param window measured on
record Pulses(HiddenWindow window) {
    private static final long PATIENCE = 180;

    /// Seconds from an action until its effect was painted, rather too long than too short: up to two pulses, 33 ms,
    /// are waiting.
    ///
    /// @param action carried out on the window's thread
    /// @param there whether the effect is there, asked in each pulse before it is laid out
    /// @throws IllegalStateException when it is not there after three minutes
    double shown(Runnable action, BooleanSupplier there) throws InterruptedException {
        CompletableFuture<Double> seconds = new CompletableFuture<>();
        window.toolkit().await(() -> {
            long began = System.nanoTime();
            action.run();
            new AnimationTimer() {
                private boolean laidOut;

                @Override
                public void handle(long now) {
                    boolean seen = there.getAsBoolean();
                    if (seen && laidOut) {
                        stop();
                        afterPainting(() -> seconds.complete((System.nanoTime() - began) / 1e9));
                    }
                    laidOut = seen;
                }
            }.start();
        });
        return result(seconds);
    }

    /// Like [#shown], until besides no job runs and no chart is being drawn any more.
    double atRest(Runnable action, BooleanSupplier there) throws InterruptedException {
        return shown(action, () -> !window.isBusy() && there.getAsBoolean());
    }

    /// Waits for a number of pulses, at least 2.
    void pass(int pulses) throws InterruptedException {
        gaps(pulses, pulse -> {});
    }

    /// Does something in each of a number of pulses.
    ///
    /// @param pulses at least 2
    /// @param step told the number of the pulse, from 0
    /// @return milliseconds between neighbouring pulses, one fewer than pulses
    double[] gaps(int pulses, IntConsumer step) throws InterruptedException {
        CompletableFuture<double[]> gaps = new CompletableFuture<>();
        double[] millis = new double[pulses - 1];
        window.toolkit()
                .await(() -> new AnimationTimer() {
                    private int pulse;
                    private long before;

                    @Override
                    public void handle(long now) {
                        long at = System.nanoTime();
                        if (pulse > 0) {
                            millis[pulse - 1] = (at - before) / 1e6;
                        }
                        before = at;
                        if (pulse == pulses - 1) {
                            stop();
                            gaps.complete(millis);
                        } else {
                            step.accept(pulse++);
                        }
                    }
                }.start());
        return result(gaps);
    }

    /// Another cursor changes the scene but no picture: this pulse waits until the one before is painted.
    private void afterPainting(Runnable action) {
        Scene scene = window.root().getScene();
        scene.setCursor(scene.getCursor() == Cursor.DEFAULT ? Cursor.HAND : Cursor.DEFAULT);
        window.toolkit().later(action);
    }

    private static <T> T result(CompletableFuture<T> coming) throws InterruptedException {
        try {
            return coming.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window did not show in " + PATIENCE + " s what was waited for", e);
        }
    }
}
