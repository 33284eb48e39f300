package io.recscope.app.window;

import io.recscope.app.command.Window;
import io.recscope.app.demo.Demo;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import io.recscope.views.control.Notice;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Toolkit;
import io.recscope.views.job.Trouble;
import io.recscope.views.shell.Frame;
import io.recscope.views.shell.Preferences;
import io.recscope.views.shell.Remembered;
import io.recscope.views.shell.RememberedFile;
import io.recscope.views.shell.Shell;
import io.recscope.views.text.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Opens the workbench as a window, and ends when it is closed.
///
/// @param log takes defects
/// @param remembered from one start to the next
/// @param environment the process's variables
public record WorkbenchWindow(
        Assembly assembly, Consumer<Trouble> log, RememberedFile remembered, Map<String, String> environment)
        implements Window {
    private static final int JOBS = 3;

    /// A window on what the demo works with.
    ///
    /// @param demo makes the sample study
    /// @param notes told what cannot be logged
    public static WorkbenchWindow of(
            Folders folders, Demo demo, Clock now, Consumer<String> notes, Map<String, String> environment) {
        Language language = Locale.getDefault().getLanguage().equals("zh") ? Language.CHINESE : Language.ENGLISH;
        return new WorkbenchWindow(
                Assembly.of(folders, demo),
                new DefectLog(folders.log(), now, notes),
                new RememberedFile(folders.remembered(), Remembered.nothing(language)),
                environment);
    }

    @Override
    public void show(Optional<Path> workspace) throws InterruptedException {
        needDisplay();
        Toolkit toolkit = new Toolkit();
        CountDownLatch closed = new CountDownLatch(1);
        try (Jobs jobs = new Jobs(toolkit, JOBS, log);
                ExecutorService painters = Executors.newSingleThreadExecutor(WorkbenchWindow::painter)) {
            try {
                toolkit.start(() -> open(new Making(toolkit, jobs, painters, closed), workspace));
            } catch (UnsupportedOperationException e) {
                throw noDisplay(e);
            }
            closed.await();
            painters.shutdownNow();
        }
        toolkit.stop();
    }

    @Override
    public List<String> pictures(Path folder, Optional<Path> workspace, Work work) throws InterruptedException {
        return new Pictures(assembly, folder).render(workspace, work);
    }

    private record Making(Toolkit toolkit, Jobs jobs, ExecutorService painters, CountDownLatch closed) {}

    private void open(Making with, Optional<Path> workspace) {
        Remembered before = remembered.read();
        Preferences preferences = Preferences.of(before);
        Assembly.Parts parts = assembly.parts(preferences, with.jobs(), with.toolkit(), with.painters());
        Closing closing = new Closing(() -> {
            parts.desk().session().close();
            with.closed().countDown();
        });
        Shell shell = new Shell(
                parts.desk(),
                preferences,
                parts.screens(),
                preferences.phrases().now("status.device"),
                closing::ask);
        Frame frame = new Frame(shell, preferences.look(), before.bounds(), closing::ask);
        closing.of(shell, frame, bounds -> remembered.write(preferences.remember(bounds)));
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
            Trouble trouble = Trouble.of(thrown);
            log.accept(trouble);
            Notice.failed(shell.root(), preferences.phrases().now("trouble.defect", trouble.code()));
        });
        frame.show();
        workspace.ifPresent(folder -> with.toolkit().later(() -> parts.welcome().open(folder)));
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

    private static Thread painter(Runnable work) {
        Thread thread = new Thread(work, "painter");
        thread.setDaemon(true);
        return thread;
    }
}
