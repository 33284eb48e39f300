package io.recscope.views.session;

import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.workspace.Workspace;
import io.recscope.views.job.Job;
import io.recscope.views.job.Jobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The workspace that is open in the window, if any. For one thread, that of the window; opening happens in jobs.
public final class Session implements AutoCloseable {
    private static final long PATIENCE = 10;

    private final Jobs jobs;
    private final Supplier<Workshops> workshops;
    private final String program;
    private final ReadOnlyObjectWrapper<Optional<OpenStudy>> study = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Summary>> summary = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ObjectProperty<Policy> policy = new SimpleObjectProperty<>(Policy.OFF);
    private CompletableFuture<Void> given = CompletableFuture.allOf();

    /// A workspace that was opened.
    ///
    /// @param summary of what lies in it
    public record Opened(OpenStudy study, Summary summary) {}

    /// @param workshops asked when the first workspace is opened
    /// @param program version of the program, for provenance
    public Session(Jobs jobs, Supplier<Workshops> workshops, String program) {
        this.jobs = jobs;
        this.workshops = workshops;
        this.program = program;
    }

    /// The open workspace.
    public ReadOnlyObjectProperty<Optional<OpenStudy>> study() {
        return study.getReadOnlyProperty();
    }

    /// What lies in it, as of the last [#refresh].
    public ReadOnlyObjectProperty<Optional<Summary>> summary() {
        return summary.getReadOnlyProperty();
    }

    /// The policy whose knobs are turned; off in a workspace that was just opened.
    public ObjectProperty<Policy> policy() {
        return policy;
    }

    /// Opens a workspace in place of the one that is open, which stays open when this fails.
    ///
    /// @param title of the job, in the analyst's language
    public Job<Opened> open(Path folder, String title) {
        return begin(() -> Workspace.open(folder), title);
    }

    /// Makes a workspace in an empty folder and opens it.
    ///
    /// @param title of the job, in the analyst's language
    public Job<Opened> create(Path folder, String title) {
        return begin(() -> Workspace.create(folder), title);
    }

    /// Reads anew what lies in the workspace, after something was imported, fitted, measured or undone.
    public void refresh(String title) {
        study.get().ifPresent(open -> {
            Job<Summary> reading = jobs.start(title, work -> Summary.of(open));
            reading.onTrouble(jobs::tell).onDone(now -> {
                if (study.get().filter(open::equals).isPresent()) {
                    summary.set(Optional.of(now));
                }
            });
        });
    }

    /// Whether a folder is that of the open workspace.
    public boolean isOpen(Path folder) {
        return study.get()
                .filter(open -> open.folder().equals(folder.toAbsolutePath().normalize()))
                .isPresent();
    }

    /// Closes the workspace, when one is open, without letting anybody wait: all jobs are stopped, and when they have
    /// noticed, it is given back.
    ///
    /// @return done when it is, also when that failed, which is told
    public CompletableFuture<Void> leave() {
        Optional<OpenStudy> before = study.get();
        List<Job<?>> using = stopped(List.copyOf(jobs.running()));
        summary.set(Optional.empty());
        study.set(Optional.empty());
        before.ifPresent(open -> giveBack(open::close, using));
        return given;
    }

    /// Closes the workspace and waits until it is given back; for whoever has no window.
    @Override
    public void close() {
        leave().join();
    }

    private Job<Opened> begin(Supplier<Workspace> opening, String title) {
        CompletableFuture<Void> before = given;
        AtomicReference<Optional<OpenStudy>> late = new AtomicReference<>(Optional.empty());
        Job<Opened> job = jobs.startApart(title, work -> {
            // it may be the same one that is just being closed
            before.join();
            OpenStudy opened = new OpenStudy(new Laboratory(opening.get(), workshops.get(), program));
            try {
                work.checkCancelled();
                Opened result = new Opened(opened, Summary.of(opened));
                late.set(Optional.of(opened));
                return result;
            } catch (InterruptedException | RuntimeException e) {
                opened.close();
                throw e;
            }
        });
        // whoever stops it may do so when it has just been opened
        job.onCancelled(dropped -> giveBack(() -> late.get().ifPresent(OpenStudy::close), List.of(job)));
        return job.onDone(this::take);
    }

    private void take(Opened opened) {
        Optional<OpenStudy> before = study.get();
        policy.set(Policy.OFF);
        List<Job<?>> using = stopped(jobs.using());
        study.set(Optional.of(opened.study()));
        summary.set(Optional.of(opened.summary()));
        before.ifPresent(open -> giveBack(open::close, using));
    }

    private static List<Job<?>> stopped(List<Job<?>> using) {
        using.forEach(Job::cancel);
        return using;
    }

    private void giveBack(Runnable close, List<Job<?>> using) {
        CompletableFuture<Void> closed = jobs.aside("closing", () -> {
            awaitLeft(using);
            close.run();
        });
        given = CompletableFuture.allOf(given, closed);
    }

    /// A job that does not notice for so long finds a closed workspace, and nobody takes its trouble.
    private static void awaitLeft(List<Job<?>> using) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        try {
            for (Job<?> job : using) {
                job.awaitLeft(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            // whoever interrupts wants it closed at once
            Thread.currentThread().interrupt();
        }
    }
}
