package io.recscope.views.models;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Trained;
import io.recscope.engine.experiment.Training;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.WatchedWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.JobState;
import io.recscope.views.job.JobWork;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.OpenStudy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is to be trained, and how the training goes: epoch by epoch while it runs.
final class TrainModel {
    private final Desk desk;
    private final ModelsModel models;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final StringProperty kind = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<List<Trained>> trainings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ModelLibrary.Entry>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// A training that was stopped may still be writing its last epoch when it is to go on.
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<Job<Fitting>> job = Optional.empty();
    private Optional<Attempt> attempt = Optional.empty();

    /// Where a training is.
    enum State {
        IDLE,
        RUNNING,
        /// Stopped after at least one epoch: it can go on, or its best epoch can be kept.
        PAUSED,
        DONE
    }

    /// What was trained last.
    private record Attempt(ModelSpec spec, String dataset) {}

    /// A training so far.
    private record Fitting(List<Trained> trainings, Optional<ModelLibrary.Entry> entry) {}

    TrainModel(Desk desk, ModelsModel models) {
        this.desk = desk;
        this.models = models;
    }

    /// The kinds there are; none before a workspace is open.
    Optional<ModelKinds> kinds() {
        return models.study().map(open -> open.laboratory().workshops().kinds());
    }

    /// The kind that is chosen.
    StringProperty kind() {
        return kind;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// How what learns in epochs is learning.
    ReadOnlyObjectProperty<List<Trained>> trainings() {
        return trainings.getReadOnlyProperty();
    }

    /// What came of the last training.
    ReadOnlyObjectProperty<Optional<ModelLibrary.Entry>> result() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Chooses a kind with its usual settings.
    void choose(String other) {
        settings.clear();
        trouble.set(Optional.empty());
        kind.set(other);
        compare();
    }

    /// What was laid down of a setting; empty where it has its usual value.
    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /// A training that was stopped goes on only when the same is wanted: with anything else another one begins.
    void compare() {
        boolean same = attempt.equals(wanted());
        if (!same && state.get() != State.RUNNING && state.get() != State.IDLE) {
            trainings.set(List.of());
            result.set(Optional.empty());
            attempt = Optional.empty();
            state.set(State.IDLE);
        }
    }

    private Optional<Attempt> wanted() {
        return spec().flatMap(spec -> models.dataset().map(data -> new Attempt(spec, data.digest())));
    }

    /// Changes a setting, and says at once when it makes no sense.
    void set(String name, String value) {
        settings.put(name, value);
        trouble.set(Optional.empty());
        compare();
    }

    /// The settings as a specification; empty when they make no sense.
    Optional<ModelSpec> spec() {
        try {
            return kinds().filter(known -> !kind.get().isEmpty()).map(known -> known.parse(kind.get(), settings));
        } catch (io.recscope.engine.fault.Fault fault) {
            trouble.set(Optional.of(Trouble.of(fault)));
            return Optional.empty();
        }
    }

    /// Begins, or goes on after the last whole epoch of the same training.
    Optional<Job<?>> start() {
        return run(false);
    }

    /// Stops after the last whole epoch, which is kept.
    void pause() {
        job.ifPresent(Job::cancel);
    }

    /// Learns no more: makes the model of the best epoch so far.
    Optional<Job<?>> keepBest() {
        return run(true);
    }

    private Optional<Job<?>> run(boolean finishing) {
        Optional<OpenStudy> study = models.study();
        Optional<DatasetInfo> data = models.dataset();
        Optional<ModelSpec> spec = spec();
        if (study.isEmpty() || data.isEmpty() || spec.isEmpty() || state.get() == State.RUNNING) {
            return Optional.empty();
        }
        trouble.set(Optional.empty());
        result.set(Optional.empty());
        if (state.get() != State.PAUSED) {
            trainings.set(List.of());
        }
        attempt = wanted();
        state.set(State.RUNNING);
        ModelSpec wanted = spec.get();
        Job<Fitting> started = desk.jobs()
                .start(
                        desk.phrases()
                                .now(
                                        "models.training",
                                        wanted.label(),
                                        data.get().name()),
                        work -> fit(study.get(), data.get().name(), wanted, finishing, work));
        job = Optional.of(started);
        started.on(this::follow);
        return Optional.of(started);
    }

    private void follow(JobState<Fitting> now) {
        switch (now) {
            case JobState.Running<Fitting> running ->
                running.partial().ifPresent(sofar -> trainings.set(sofar.trainings()));
            case JobState.Done<Fitting> done -> {
                result.set(done.result().entry());
                if (!done.result().trainings().isEmpty()) {
                    trainings.set(done.result().trainings());
                }
                state.set(State.DONE);
                models.refresh();
            }
            case JobState.Cancelled<Fitting> cancelled -> {
                cancelled.partial().ifPresent(sofar -> trainings.set(sofar.trainings()));
                state.set(trainings.get().isEmpty() ? State.IDLE : State.PAUSED);
            }
            case JobState.Failed<Fitting> failed -> {
                trouble.set(Optional.of(failed.trouble()));
                state.set(trainings.get().isEmpty() ? State.IDLE : State.PAUSED);
            }
        }
    }

    private Fitting fit(OpenStudy study, String name, ModelSpec spec, boolean finishing, JobWork<Fitting> work)
            throws InterruptedException {
        turn.lockInterruptibly();
        try {
            Laboratory laboratory = study.laboratory();
            Dataset data = study.data(name);
            Workshop usual =
                    finishing ? laboratory.workshops().finishing(laboratory.workspace()) : laboratory.workshop();
            Map<ModelSpec, TrainingLog> logs = new LinkedHashMap<>();
            Map<ModelSpec, Integer> aside = new LinkedHashMap<>();
            WatchedWorkshop watched = new WatchedWorkshop(usual, (learning, sofar) -> {
                logs.put(learning, sofar);
                aside.computeIfAbsent(learning, s -> setAside(s, data));
                work.partial(new Fitting(trained(logs, aside), Optional.empty()));
            });
            ModelLibrary.Entry entry = new ModelLibrary(
                            laboratory.workspace(), laboratory.workshops().kinds(), watched, laboratory.program())
                    .fit(data, spec, work);
            List<Trained> learned = entry.training().stream()
                    .map(training -> Trained.of(entry.spec().label(), training))
                    .toList();
            return new Fitting(learned, Optional.of(entry));
        } finally {
            turn.unlock();
        }
    }

    private static int setAside(ModelSpec spec, Dataset data) {
        return spec instanceof SelfValidating validating
                ? validating.setAside(data).cardinality()
                : 0;
    }

    /// Under names that differ.
    private static List<Trained> trained(Map<ModelSpec, TrainingLog> logs, Map<ModelSpec, Integer> aside) {
        List<Trained> trained = new ArrayList<>();
        logs.forEach((spec, log) -> {
            long same = trained.stream()
                    .filter(other -> other.name().startsWith(spec.label()))
                    .count();
            String name = same == 0 ? spec.label() : spec.label() + "-" + (same + 1);
            trained.add(new Trained(
                    name, new Training("", "", MissingNode.getInstance(), aside.getOrDefault(spec, 0), log)));
        });
        return trained;
    }
}
