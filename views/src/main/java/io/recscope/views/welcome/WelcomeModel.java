package io.recscope.views.welcome;

import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.job.Job;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.Recents;
import io.recscope.views.session.Session;
import io.recscope.views.session.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens workspaces: the sample study, those opened before, and others.
public final class WelcomeModel {
    private final Desk desk;
    private final Recents recents;
    private final SampleStudy sample;
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> busy = new ReadOnlyObjectWrapper<>(Optional.empty());

    public WelcomeModel(Desk desk, Recents recents, SampleStudy sample) {
        this.desk = desk;
        this.recents = recents;
        this.sample = sample;
    }

    public Recents recents() {
        return recents;
    }

    /// Whether the sample study can be opened without being made first.
    public boolean sampleReady() {
        return sample.isReady();
    }

    /// Why the last opening failed, until the next.
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// What is being opened or made.
    public ReadOnlyObjectProperty<Optional<Job<?>>> busy() {
        return busy.getReadOnlyProperty();
    }

    /// Opens the sample study; makes it first when it was never made.
    public void openSample() {
        if (sample.isReady()) {
            open(sample.workspace());
            return;
        }
        Job<Path> making = desk.jobs().start(desk.phrases().now("welcome.sample.making"), work -> {
            sample.make(work);
            return sample.workspace();
        });
        follow(making);
        making.onDone(this::open);
    }

    /// Opens a workspace.
    public void open(Path folder) {
        Job<Session.Opened> opening = desk.session().open(folder, desk.phrases().now("welcome.opening"));
        follow(opening);
        opening.onDone(opened -> arrive(opened.summary()));
    }

    /// Opens the workspace in a folder, or makes one in an empty folder.
    public void openOrCreate(Path folder) {
        if (Files.isDirectory(folder) && !Workspace.exists(folder)) {
            Job<Session.Opened> opening =
                    desk.session().create(folder, desk.phrases().now("welcome.opening"));
            follow(opening);
            opening.onDone(opened -> arrive(opened.summary()));
        } else {
            open(folder);
        }
    }

    /// Takes a workspace from the list of those opened before.
    public void forget(Path folder) {
        recents.forget(folder);
    }

    private void follow(Job<?> job) {
        trouble.set(Optional.empty());
        busy.set(Optional.of(job));
        job.onTrouble(why -> trouble.set(Optional.of(why)));
        job.on(state -> {
            if (!state.isRunning() && busy.get().filter(job::equals).isPresent()) {
                busy.set(Optional.empty());
            }
        });
    }

    /// Looks at the dataset that was worked with last: the one with models, or else the last one.
    private void arrive(Summary summary) {
        recents.add(summary.folder());
        desk.edits().clear();
        Focus focus = focus(summary);
        desk.trail().restart(new Place("welcome", focus));
        desk.trail().show(summary.datasets().isEmpty() ? "data" : "replay");
    }

    static Focus focus(Summary summary) {
        List<DatasetInfo> datasets = summary.datasets();
        Optional<Focus> modelled = summary.models().stream()
                .flatMap(model -> datasets.stream()
                        .filter(data -> data.digest().equals(model.dataset()))
                        .map(data -> Focus.NOTHING.onDataset(data.name()).onModel(model.digest())))
                .findFirst();
        return modelled.orElseGet(() -> datasets.isEmpty()
                ? Focus.NOTHING
                : Focus.NOTHING.onDataset(datasets.getLast().name()));
    }
}
