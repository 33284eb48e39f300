package io.recscope.views.tune;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.tune.Budget;
import io.recscope.engine.tune.Definition;
import io.recscope.engine.tune.Journal;
import io.recscope.engine.tune.Objective;
import io.recscope.engine.tune.Offline;
import io.recscope.engine.tune.Search;
import io.recscope.engine.tune.Trial;
import io.recscope.engine.tune.Tuning;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.job.Job;
import io.recscope.views.job.JobState;
import io.recscope.views.job.JobWork;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.OpenStudy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Searches for settings: begun, stopped, gone on with, and read again. For the window's thread.
///
/// Each trial is on disk before the next begins, in the workspace's folder of searches, where the command
/// `tune` finds it, too.
public final class FrontModel {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Desk desk;
    private final InstantSource clock;
    private final Lane<List<Kept>> listing;
    private final Lane<Found> searching;
    private final ObservableList<Kept> kept = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(Double.NaN);
    private Optional<OpenStudy> study = Optional.empty();
    private Optional<String> dataset = Optional.empty();

    /// A search in the workspace.
    ///
    /// @param id name of its file
    public record Kept(String id, Path file, Definition definition, List<Trial> trials) {
        public Kept {
            trials = List.copyOf(trials);
        }

        Search search() {
            Search found = new Search(goals(), trials);
            return found;
        }

        private io.recscope.engine.tune.Goals goals() {
            return new io.recscope.engine.tune.Goals(
                    definition.goals().stream()
                            .map(io.recscope.engine.tune.Goal::of)
                            .toList(),
                    definition.floors().stream()
                            .map(io.recscope.engine.tune.Floor::of)
                            .toList(),
                    io.recscope.engine.tune.Goals.Aim.valueOf(definition.aim().toUpperCase(java.util.Locale.ROOT)));
        }
    }

    /// A search as far as it has come.
    ///
    /// @param partial whether it was stopped before its end
    public record Found(Kept kept, Search search, boolean partial) {

        /// The policy of a trial.
        public Policy policy(Trial trial) {
            Map<String, String> knobs = new LinkedHashMap<>(trial.settings());
            knobs.keySet().removeIf(name -> !name.contains("."));
            return Knobs.turned(kept.definition().base(), knobs).named("");
        }

        /// How many trials were made, without the one that changes nothing.
        public int made() {
            return search.trials().size() - 1;
        }
    }

    FrontModel(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
        listing = desk.jobs().lane();
        searching = desk.jobs().lane();
    }

    /// The searches of the dataset, the latest first.
    public ObservableList<Kept> kept() {
        return FXCollections.unmodifiableObservableList(kept);
    }

    /// The search in view.
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    /// Why a search failed or could not be read.
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Share of the trials that are done, NaN when nothing runs.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Follows the dataset of the focus; a search that runs goes on.
    void follow(Optional<OpenStudy> now, Focus focus) {
        if (now.equals(study) && focus.dataset().equals(dataset)) {
            return;
        }
        if (!now.equals(study)) {
            searching.cancel();
        }
        study = now;
        dataset = focus.dataset();
        found.set(Optional.empty());
        trouble.set(Optional.empty());
        kept.clear();
        list(true);
    }

    /// Reads the folder of searches.
    ///
    /// @param show whether the latest comes into view
    private void list(boolean show) {
        if (study.isEmpty() || dataset.isEmpty()) {
            return;
        }
        OpenStudy open = study.get();
        String name = dataset.get();
        Job<List<Kept>> job = listing.start(desk.phrases().now("tune.search.listing"), work -> {
            String digest = open.laboratory().workspace().datasets().find(name).digest();
            return Searches.in(open.folder()).stream()
                    .filter(one -> one.definition().dataset().equals(digest))
                    .toList();
        });
        job.onTrouble(why -> trouble.set(Optional.of(why)));
        job.onDone(all -> {
            kept.setAll(all);
            if (show && found.get().isEmpty()) {
                all.stream().filter(one -> !one.trials().isEmpty()).findFirst().ifPresent(this::show);
            }
        });
    }

    /// Brings a search into view.
    public void show(Kept one) {
        if (!running.get() && !one.trials().isEmpty()) {
            found.set(Optional.of(new Found(
                    one,
                    one.search(),
                    one.trials().size() - 1 < one.definition().trials())));
        }
    }

    /// Begins a search.
    public void begin(Wish wish, io.recscope.engine.recommend.ModelSpec model, Policy base) {
        if (study.isEmpty() || dataset.isEmpty()) {
            return;
        }
        OpenStudy open = study.get();
        String name = dataset.get();
        String id = "tuning-" + STAMP.format(clock.instant());
        run(work -> {
            Dataset data = open.data(name);
            Definition definition = wish.definition(
                    data.digest(), model, open.laboratory().workshops().kinds(), base);
            // everything that can be wrong is told before anything is kept
            definition.tuning(open.laboratory().workshops().kinds(), Budget.of(definition.trials()));
            Path file = Searches.file(open.folder(), id);
            return new Going(
                    open,
                    data,
                    definition,
                    Journal.begin(file, definition.json()),
                    new Kept(id, file, definition, List.of()));
        });
    }

    /// Goes on with a search that was stopped.
    public void resume(Kept one) {
        if (study.isPresent() && dataset.isPresent()) {
            OpenStudy open = study.get();
            String name = dataset.get();
            run(work -> new Going(open, open.data(name), one.definition(), Journal.open(one.file()), one));
        }
    }

    /// Stops the search; its trials are kept.
    public void stop() {
        searching.cancel();
    }

    private record Going(OpenStudy study, Dataset data, Definition definition, Journal journal, Kept kept) {}

    @FunctionalInterface
    private interface Start {
        Going going(Work work);
    }

    private void run(Start start) {
        trouble.set(Optional.empty());
        Job<Found> job =
                searching.start(desk.phrases().now("tune.searching"), work -> searched(start.going(work), work));
        job.on(state -> {
            running.set(state.isRunning());
            progress.set(state instanceof JobState.Running<Found> now ? now.fraction() : Double.NaN);
        });
        job.onPartial(so -> found.set(Optional.of(so)));
        job.onDone(so -> {
            found.set(Optional.of(so));
            list(false);
        });
        job.onCancelled(so -> {
            so.ifPresent(last -> found.set(Optional.of(new Found(last.kept(), last.search(), true))));
            list(false);
        });
        job.onTrouble(why -> trouble.set(Optional.of(why)));
    }

    private static Found searched(Going going, JobWork<Found> work) throws InterruptedException {
        Definition definition = going.definition();
        ModelKinds kinds = going.study().laboratory().workshops().kinds();
        Tuning tuning = definition.tuning(kinds, Budget.of(definition.trials()));
        Offline offline = offline(going, kinds, work.part(0, 0.05));
        Objective told = (settings, part) -> {
            List<Trial> so = going.journal().trials();
            if (!so.isEmpty()) {
                work.partial(new Found(going.kept(), new Search(tuning.goals(), so), true));
            }
            return offline.measure(settings, part);
        };
        Search search = tuning.run(told, going.journal(), work.part(0.05, 1));
        return new Found(going.kept(), search, search.trials().size() - 1 < definition.trials());
    }

    private static Offline offline(Going going, ModelKinds kinds, Work work) throws InterruptedException {
        Definition definition = going.definition();
        Workshop workshop = going.study().laboratory().workshop();
        Fold fold = new LastOut(LastOut.Target.VALIDATION)
                .folds(going.data(), definition.sampling().protocol())
                .getFirst();
        Facts facts = Facts.of(fold.train(), workshop.language(), work);
        int threads = Runtime.getRuntime().availableProcessors();
        return new Offline(
                new Offline.Ground(fold, facts, workshop, definition.sampling(), threads),
                new Offline.Subject(kinds, definition.model(), definition.base()));
    }
}
