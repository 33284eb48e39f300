package io.recscope.views.welcome;

import io.recscope.engine.workspace.Command;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.job.Job;
import io.recscope.views.job.Trouble;
import io.recscope.views.resume.LastSession;
import io.recscope.views.session.Recents;
import io.recscope.views.session.Session;
import io.recscope.views.session.StoredChanges;
import io.recscope.views.session.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens workspaces: the sample study, those opened before, and others.
///
/// What is open stays open and untouched until another one was opened well; jobs that use it are stopped only with
/// the analyst's consent.
public final class WelcomeModel {
    private final Desk desk;
    private final Recents recents;
    private final SampleStudy sample;
    private final StoredChanges earlier;
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Wish>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> busy = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// An opening that failed.
    ///
    /// @param folder that was to be opened
    public record Failure(Path folder, Trouble trouble) {
        /// What can be done, the likeliest first.
        public List<Remedy> remedies() {
            return Remedy.of(trouble);
        }
    }

    /// What is to be opened when the analyst agrees that the jobs of the open workspace are stopped.
    ///
    /// @param made whether it is made first
    /// @param arrived told when it is open
    public record Wish(Path folder, boolean made, Consumer<Summary> arrived) {}

    public WelcomeModel(Desk desk, Recents recents, SampleStudy sample) {
        this.desk = desk;
        this.recents = recents;
        this.sample = sample;
        earlier = new StoredChanges(
                desk.jobs(), () -> desk.session().refresh(desk.phrases().now("welcome.reading")));
    }

    public Recents recents() {
        return recents;
    }

    /// Whether the sample study can be opened at once, or nearly.
    public boolean sampleReady() {
        return sample.isReady() || sample.isCarried();
    }

    /// Why the last opening failed, until the next.
    public ReadOnlyObjectProperty<Optional<Failure>> failure() {
        return failure.getReadOnlyProperty();
    }

    /// What waits for the analyst's consent.
    public ReadOnlyObjectProperty<Optional<Wish>> asked() {
        return asked.getReadOnlyProperty();
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
        Job<Path> making = desk.jobs().startApart(desk.phrases().now("welcome.sample.making"), work -> {
            sample.make(work);
            return sample.workspace();
        });
        follow(making, sample.workspace());
        making.onDone(folder -> {
            // who opened something else meanwhile goes on with that
            if (desk.session().study().get().isEmpty()) {
                open(folder);
            }
        });
    }

    /// Opens a workspace.
    public void open(Path folder) {
        wish(new Wish(folder, false, this::arrive));
    }

    /// Opens the workspace of an earlier session where that one left it, with the changes that could be taken back.
    public void reopen(LastSession left) {
        left.folder().ifPresent(folder -> wish(new Wish(folder, false, summary -> arriveAgain(summary, left))));
    }

    /// Opens the workspace in a folder, or makes one in an empty folder.
    public void openOrCreate(Path folder) {
        boolean made = Files.isDirectory(folder) && !Workspace.exists(folder);
        wish(new Wish(folder, made, this::arrive));
    }

    /// Makes a copy of a workspace, which is only read, in a new folder, and opens the copy.
    ///
    /// @param into folder for the folder of the copy
    public void openCopy(Path from, Path into) {
        Job<Path> copying = desk.jobs().startApart(desk.phrases().now("welcome.copying"), work -> {
            Path to = free(into, Summary.name(from) + "-copy");
            Workspace.copy(from, to, work);
            return to;
        });
        follow(copying, from);
        copying.onDone(this::open);
    }

    /// Opens what was asked for and stops the jobs of the open workspace.
    public void agree() {
        asked.get().ifPresent(this::carryOut);
    }

    /// Leaves everything as it is.
    public void decline() {
        asked.set(Optional.empty());
    }

    /// Takes a workspace from the list of those opened before, and its failure away.
    public void forget(Path folder) {
        recents.forget(folder);
        if (failure.get().filter(why -> why.folder().equals(folder)).isPresent()) {
            failure.set(Optional.empty());
        }
    }

    private void wish(Wish wish) {
        if (desk.session().isOpen(wish.folder())) {
            failure.set(Optional.empty());
            desk.session().summary().get().ifPresent(wish.arrived());
        } else if (desk.session().study().get().isPresent()
                && !desk.jobs().using().isEmpty()) {
            asked.set(Optional.of(wish));
        } else {
            carryOut(wish);
        }
    }

    private void carryOut(Wish wish) {
        asked.set(Optional.empty());
        String title = desk.phrases().now("welcome.opening");
        Job<Session.Opened> opening = wish.made()
                ? desk.session().create(wish.folder(), title)
                : desk.session().open(wish.folder(), title);
        follow(opening, wish.folder());
        opening.onDone(opened -> wish.arrived().accept(opened.summary()));
    }

    private void follow(Job<?> job, Path folder) {
        failure.set(Optional.empty());
        busy.set(Optional.of(job));
        job.onTrouble(why -> {
            failure.set(Optional.of(new Failure(folder, why)));
            // wherever the analyst is meanwhile
            desk.trail().show("welcome");
        });
        job.on(state -> {
            if (!state.isRunning() && busy.get().filter(job::equals).isPresent()) {
                busy.set(Optional.empty());
            }
        });
    }

    /// Looks at the dataset that was worked with last: the one with models, or else the last one.
    private void arrive(Summary summary) {
        Place where = new Place(summary.datasets().isEmpty() ? "data" : "replay", focus(summary));
        arrive(summary, where);
    }

    private void arriveAgain(Summary summary, LastSession left) {
        Place where = left.spot().place(summary);
        arrive(summary, where.focus().dataset().isPresent() ? where : where.at(focus(summary)));
        desk.session()
                .study()
                .get()
                .ifPresent(study -> earlier.restore(
                        desk.edits(),
                        study.laboratory().workspace().history(),
                        left.undoable(),
                        left.redoable(),
                        this::title));
    }

    private void arrive(Summary summary, Place where) {
        recents.add(summary.folder());
        desk.edits().clear();
        desk.trail().restart(new Place("welcome", where.focus()));
        desk.trail().visit(where);
    }

    private String title(Command command) {
        return switch (command) {
            case Command.AddDataset add -> desk.phrases().now("edit.add-dataset", add.name());
            case Command.RemoveDataset remove -> desk.phrases().now("edit.remove-dataset", remove.name());
            case Command.RenameDataset rename ->
                desk.phrases().now("edit.rename-dataset", rename.before(), rename.after());
            case Command.DescribeDataset describe -> desk.phrases().now("edit.describe-dataset", describe.name());
            case Command.ChangeSetting change -> desk.phrases().now("edit.change-setting", change.name());
        };
    }

    private static Path free(Path into, String name) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> into.resolve(i == 1 ? name : name + "-" + i))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
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
