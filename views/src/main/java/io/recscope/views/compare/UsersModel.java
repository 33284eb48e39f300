package io.recscope.views.compare;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.session.OpenStudy;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What two contenders did user by user, and the way to a user's session. For the window's thread.
public final class UsersModel {
    private final Desk desk;
    private final CompareModel model;
    private final Lane<Shown> reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    /// What is in view.
    ///
    /// @param contender and baseline empty when there is nothing to compare
    /// @param dataset name of the runs' dataset, empty when the workspace has it no more
    public record Shown(
            Optional<Contender> contender, Optional<Contender> baseline, List<UserRow> rows, Optional<String> dataset) {
        static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public Shown {
            rows = List.copyOf(rows);
        }
    }

    UsersModel(Desk desk, CompareModel model) {
        this.desk = desk;
        this.model = model;
        reading = desk.jobs().lane();
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Reads the users of the picked contender and the baseline.
    void refresh() {
        Optional<Contender> contender = model.picked().get();
        Optional<Contender> baseline = model.baseline().get();
        if (contender.isEmpty()
                || baseline.isEmpty()
                || model.study().isEmpty()
                || !contender.get().differing(baseline.get()).isEmpty()) {
            reading.cancel();
            shown.set(Shown.NOTHING);
            return;
        }
        OpenStudy study = model.study().get();
        String metric = model.metricKey();
        Job<Shown> job = reading.start(desk.phrases().now("compare.users.reading"), work -> {
            Optional<DatasetInfo> info = dataset(study, contender.get());
            Optional<Dataset> data = info.map(one -> study.data(one.name()));
            IntFunction<String> ids = user ->
                    data.filter(d -> user < d.users()).map(d -> d.userId(user)).orElse("#" + user);
            work.checkCancelled();
            return new Shown(
                    contender,
                    baseline,
                    UserRow.of(contender.get(), baseline.get(), metric, ids),
                    info.map(DatasetInfo::name));
        });
        job.onDone(shown::set);
    }

    private static Optional<DatasetInfo> dataset(OpenStudy study, Contender contender) {
        String digest = contender.run().provenance().dataset();
        return study.datasets().stream()
                .filter(info -> info.digest().equals(digest))
                .findFirst();
    }

    /// Whether a user's session can be looked at.
    boolean canOpen() {
        return shown.get().dataset().isPresent();
    }

    /// Goes to a user's session on the screen Replay.
    ///
    /// @param id of the source
    void open(String id) {
        Shown now = shown.get();
        now.dataset().ifPresent(name -> {
            Focus focus = desk.trail().focus().getValue().onDataset(name).onUser(id);
            Focus on = now.contender()
                    .map(one -> focus.onRuns(
                            one.run().id(), now.baseline().orElse(one).run().id()))
                    .orElse(focus);
            desk.trail().visit(new Place("replay", on));
        });
    }
}
