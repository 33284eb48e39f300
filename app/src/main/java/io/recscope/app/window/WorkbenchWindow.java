package io.recscope.app.window;

import io.recscope.app.command.TorchOption;
import io.recscope.app.command.Window;
import io.recscope.app.demo.Demo;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Toolkit;
import io.recscope.views.job.Trouble;
import io.recscope.views.resume.KeptFile;
import io.recscope.views.resume.LastSession;
import io.recscope.views.shell.Remembered;
import io.recscope.views.text.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Opens the workbench as a window, and ends when it is closed.
///
/// @param log takes defects
/// @param files what is kept from one start to the next
/// @param torch what models compute with
/// @param environment the process's variables
public record WorkbenchWindow(
        Assembly assembly,
        Consumer<Trouble> log,
        Keeping.Files files,
        TorchOption torch,
        Map<String, String> environment)
        implements Window {
    private static final int JOBS = 3;

    /// A window on what the demo works with.
    ///
    /// @param demo makes the sample study
    /// @param torch what models compute with, as the command line says
    /// @param notes told what cannot be logged
    public static WorkbenchWindow of(
            Folders folders,
            Demo demo,
            TorchOption torch,
            Clock now,
            Consumer<String> notes,
            Map<String, String> environment) {
        Language language = Locale.getDefault().getLanguage().equals("zh") ? Language.CHINESE : Language.ENGLISH;
        return new WorkbenchWindow(
                Assembly.of(folders, demo),
                new DefectLog(folders.log(), now, notes),
                new Keeping.Files(
                        new KeptFile<>(folders.remembered(), Remembered.class, Remembered.nothing(language)),
                        new KeptFile<>(folders.last(), LastSession.class, LastSession.none())),
                torch,
                environment);
    }

    @Override
    public void show(Optional<Path> workspace) throws InterruptedException {
        needDisplay();
        Toolkit toolkit = new Toolkit();
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        try (Jobs jobs = new Jobs(toolkit, JOBS, log);
                ExecutorService painters = Executors.newSingleThreadExecutor(work -> quiet("painter", work));
                ExecutorService scribe = Executors.newSingleThreadExecutor(work -> quiet("scribe", work))) {
            LiveWindow.Means means = new LiveWindow.Means(toolkit, jobs, painters, scribe);
            try {
                toolkit.start(() -> begin(means, closed, workspace));
            } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
                throw noDisplay(e);
            }
            await(closed);
            painters.shutdownNow();
            scribe.shutdownNow();
        }
        toolkit.stop();
    }

    @Override
    public List<String> pictures(Path folder, Optional<Path> workspace, boolean quick, Work work)
            throws InterruptedException {
        return new Pictures(assembly, folder, quick).render(workspace, work);
    }

    private static void await(CompletableFuture<Boolean> closed) throws InterruptedException {
        try {
            closed.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window could not be made", e.getCause());
        }
    }

    /// A window that cannot be made must not be waited for.
    private void begin(LiveWindow.Means means, CompletableFuture<Boolean> closed, Optional<Path> workspace) {
        try {
            new LiveWindow(assembly, files, torch, means, () -> closed.complete(true)).open(workspace);
        } catch (RuntimeException | Error e) {
            closed.completeExceptionally(e);
        }
    }

    private void needDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        if (linux && !headless && environment.getOrDefault("DISPLAY", "").isBlank()) {
            throw noDisplay();
        }
    }

    private static MachineFault noDisplay(Throwable... cause) {
        return new MachineFault(
                "There is no display to open a window on",
                "DISPLAY",
                "Log in at a desktop, or work without a window: 'recscope demo --no-window', 'recscope --help'.",
                cause);
    }

    private static Thread quiet(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
