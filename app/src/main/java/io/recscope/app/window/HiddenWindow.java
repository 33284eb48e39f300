package io.recscope.app.window;

import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Toolkit;
import io.recscope.views.shell.Frame;
import io.recscope.views.shell.Preferences;
import io.recscope.views.shell.Remembered;
import io.recscope.views.shell.Shell;
import io.recscope.views.text.Language;
import io.recscope.views.welcome.WelcomeModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.stage.Stage;

/// The whole workbench in a window that needs no display, to take pictures of it or its time.
///
/// A process can have one, once. Closing it gives the open workspace back and ends the window system.
public final class HiddenWindow implements AutoCloseable {
    private static final int WIDTH = 1360;
    private static final int SMALL = 1000;
    private static final int HEIGHT = 860;
    private static final int LARGEST = 2048;
    private static final int JOBS = 2;
    private static final long PATIENCE = 120;

    private final Toolkit toolkit;
    private final Jobs jobs;
    private final AtomicInteger painting;
    private final Inside inside;

    private record Inside(Preferences preferences, Assembly.Parts parts, Shell shell, Frame frame) {}

    private HiddenWindow(Toolkit toolkit, Jobs jobs, AtomicInteger painting, Inside inside) {
        this.toolkit = toolkit;
        this.jobs = jobs;
        this.painting = painting;
        this.inside = inside;
    }

    /// Starts the window system and opens the window on the welcome screen, 1360 × 860, light, in English.
    ///
    /// @param painters carry out the drawing of charts
    /// @param wrong told of defects and of what is thrown on the window's thread
    /// @throws IllegalStateException when the window cannot be made, or does not come within two minutes
    public static HiddenWindow open(Assembly assembly, Executor painters, Consumer<String> wrong)
            throws InterruptedException {
        new LargeScreen(LARGEST).apply();
        return open(assembly, painters, wrong, WIDTH);
    }

    /// The same with a window of 1000 × 860, which fits on the screen of a JavaFX that was loaded from a
    /// start-up cache.
    ///
    /// @throws IllegalStateException as with [#open(Assembly, Executor, Consumer)]
    public static HiddenWindow openSmall(Assembly assembly, Executor painters, Consumer<String> wrong)
            throws InterruptedException {
        return open(assembly, painters, wrong, SMALL);
    }

    private static HiddenWindow open(Assembly assembly, Executor painters, Consumer<String> wrong, int width)
            throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Toolkit toolkit = new Toolkit();
        Jobs jobs = new Jobs(toolkit, JOBS, trouble -> wrong.accept("defect: " + trouble.details()));
        AtomicInteger painting = new AtomicInteger();
        Executor counted = counted(painters, painting, toolkit);
        toolkit.start(() -> Thread.currentThread()
                .setUncaughtExceptionHandler((thread, thrown) -> wrong.accept("thrown: " + thrown)));
        CompletableFuture<Inside> made =
                CompletableFuture.supplyAsync(() -> inside(assembly, jobs, toolkit, counted, width), toolkit);
        try {
            return new HiddenWindow(toolkit, jobs, painting, made.get(PATIENCE, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            jobs.close();
            toolkit.stop();
            throw new IllegalStateException("the window was not made", e);
        }
    }

    /// Counts what is being drawn until its picture is in the window.
    private static Executor counted(Executor painters, AtomicInteger painting, Toolkit toolkit) {
        return drawing -> {
            painting.incrementAndGet();
            painters.execute(() -> {
                try {
                    drawing.run();
                } finally {
                    toolkit.later(painting::decrementAndGet);
                }
            });
        };
    }

    private static Inside inside(Assembly assembly, Jobs jobs, Toolkit toolkit, Executor painters, int width) {
        Preferences preferences = Preferences.of(Remembered.nothing(Language.ENGLISH), Optional::empty);
        Assembly.Parts parts = assembly.parts(preferences, jobs, toolkit, painters);
        Shell shell = new Shell(parts.desk(), preferences, parts.screens(), () -> {});
        Remembered.Bounds bounds = new Remembered.Bounds(true, 0, 0, width, HEIGHT, false);
        Frame frame = new Frame(shell, preferences.look(), bounds, () -> {});
        frame.show();
        return new Inside(preferences, parts, shell, frame);
    }

    /// The thread of the window.
    public Toolkit toolkit() {
        return toolkit;
    }

    /// What the screens work with.
    public Desk desk() {
        return inside.parts().desk();
    }

    /// What opens workspaces.
    public WelcomeModel welcome() {
        return inside.parts().welcome();
    }

    /// In the order of the sidebar.
    public List<Screen> screens() {
        return inside.parts().screens();
    }

    /// What is in the window.
    Shell shell() {
        return inside.shell();
    }

    /// What the scene shows.
    public Parent root() {
        return inside.shell().root();
    }

    /// The window itself.
    Stage stage() {
        return inside.frame().stage();
    }

    Preferences preferences() {
        return inside.preferences();
    }

    /// Whether a job runs or a chart is being drawn. To be asked on the window's thread.
    public boolean isBusy() {
        return painting.get() > 0 || !desk().jobs().running().isEmpty();
    }

    /// Waits until nothing runs or is drawn, at most two minutes.
    ///
    /// @return whether it came to rest
    public boolean rest() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        AtomicReference<Boolean> busy = new AtomicReference<>(true);
        while (Boolean.TRUE.equals(busy.get()) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(30);
            toolkit.await(() -> busy.set(isBusy()));
        }
        return Boolean.FALSE.equals(busy.get());
    }

    @Override
    public void close() {
        try {
            toolkit.await(() -> desk().session().close());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        jobs.close();
        toolkit.stop();
    }
}
