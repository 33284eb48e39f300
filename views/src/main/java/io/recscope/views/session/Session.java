package io.recscope.views.session;

import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.workspace.Workspace;
import io.recscope.views.job.Job;
import io.recscope.views.job.Jobs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The workspace that is open in the window, if any. For one thread, that of the window; opening happens in jobs.
public final class Session implements AutoCloseable {
    private final Jobs jobs;
    private final Supplier<Workshops> workshops;
    private final String program;
    private final ReadOnlyObjectWrapper<Optional<OpenStudy>> study = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Summary>> summary = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ObjectProperty<Policy> policy = new SimpleObjectProperty<>(Policy.OFF);

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
            reading.onDone(now -> {
                if (study.get().filter(open::equals).isPresent()) {
                    summary.set(Optional.of(now));
                }
            });
        });
    }

    /// Closes the workspace.
    @Override
    public void close() {
        Optional<OpenStudy> before = study.get();
        summary.set(Optional.empty());
        study.set(Optional.empty());
        before.ifPresent(OpenStudy::close);
    }

    private Job<Opened> begin(Supplier<Workspace> opening, String title) {
        Job<Opened> job = jobs.start(title, work -> {
            OpenStudy opened = new OpenStudy(new Laboratory(opening.get(), workshops.get(), program));
            try {
                work.checkCancelled();
                return new Opened(opened, Summary.of(opened));
            } catch (InterruptedException | RuntimeException e) {
                opened.close();
                throw e;
            }
        });
        return job.onDone(this::take);
    }

    private void take(Opened opened) {
        Optional<OpenStudy> before = study.get();
        policy.set(Policy.OFF);
        study.set(Optional.of(opened.study()));
        summary.set(Optional.of(opened.summary()));
        before.ifPresent(OpenStudy::close);
    }
}
