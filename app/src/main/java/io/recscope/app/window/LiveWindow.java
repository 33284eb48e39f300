package io.recscope.app.window;

import io.recscope.app.command.TorchOption;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.Wording;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Toolkit;
import io.recscope.views.job.Trouble;
import io.recscope.views.resume.LastSession;
import io.recscope.views.shell.Computing;
import io.recscope.views.shell.Frame;
import io.recscope.views.shell.Preferences;
import io.recscope.views.shell.Remembered;
import io.recscope.views.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The window while it is open. For the window's thread.
///
/// @param files what is kept from one start to the next
/// @param torch told what the analyst chose
/// @param closed carried out when it is closed
record LiveWindow(Assembly assembly, Keeping.Files files, TorchOption torch, Means means, Runnable closed) {
    private static final long SOON = 300;

    /// Who carries things out for it.
    ///
    /// @param painters draw charts
    /// @param scribe writes what is kept
    record Means(Toolkit toolkit, Jobs jobs, Executor painters, Executor scribe) {}

    /// Opens it.
    ///
    /// @param workspace opened at once; none for the one of the last session
    void open(Optional<Path> workspace) {
        Remembered remembered = files.choices().read();
        LastSession before = files.last().read();
        Preferences preferences = Preferences.of(
                remembered, () -> assembly.workshops().get().torch().inUse());
        follow(preferences.computing());
        Assembly.Parts parts = assembly.parts(preferences, means.jobs(), means.toolkit(), means.painters());
        Keeping keeping = new Keeping(
                parts.desk(),
                files,
                before.verdict() != LastSession.Verdict.ALIVE,
                CompletableFuture.delayedExecutor(SOON, TimeUnit.MILLISECONDS, means.scribe())::execute,
                this::tellUnkept);
        Closing closing = new Closing(means.toolkit(), () -> {
            keeping.leaving();
            return parts.desk().session().leave();
        });
        Shell shell = new Shell(parts.desk(), preferences, parts.screens(), closing::ask);
        Frame frame = new Frame(shell, preferences.look(), remembered.bounds(), closing::ask);
        closing.of(shell, () -> {
            keeping.ended();
            frame.close();
            closed.run();
        });
        // what nobody else catches on this thread
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, thrown) -> means.jobs().tell(Trouble.of(thrown)));
        frame.show();
        if (preferences.look().isTypeMissing()) {
            shell.say("notice.type");
        }
        keeping.follow(
                Stream.of(preferences.changing(), frame.changing())
                        .flatMap(List::stream)
                        .toList(),
                () -> preferences.remember(frame.bounds()));
        // after the first frame
        means.toolkit().later(() -> new Arrival(parts, shell, keeping, before).at(workspace));
    }

    private void follow(Computing computing) {
        Runnable prefer =
                () -> torch.prefer(computing.device().get(), computing.threads().get());
        computing.device().subscribe(prefer);
        computing.threads().subscribe(prefer);
        prefer.run();
    }

    private void tellUnkept() {
        means.jobs()
                .tell(Trouble.of(new MachineFault(new Wording(
                        "window.unkept",
                        "Where you are and what you choose cannot be written down",
                        files.choices().file().toString(),
                        "Check space and rights of the folder, or name another one in RECSCOPE_CACHE."))));
    }
}
