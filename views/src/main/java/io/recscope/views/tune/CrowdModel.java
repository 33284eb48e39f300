package io.recscope.views.tune;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.metric.Definition;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.tune.PolicyMeasures;
import io.recscope.engine.tune.Population;
import io.recscope.engine.tune.Turning;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.job.Job;
import io.recscope.views.job.JobWork;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.OpenStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a thousand users get while knobs are turned. For the window's thread.
///
/// The model of the focus is fitted anew without what these users are asked about, so what is shown is not what it
/// learned by heart.
public final class CrowdModel {
    private static final int FIRST = 100;
    private static final double LONG = 30;

    private final Desk desk;
    private final TurnedPolicy policy;
    private final Lane<Crowd> drawing;
    private final Lane<Reaction> turning;
    private final Lane<List<Preset>> presetting;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Crowd>> crowd = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reaction>> reaction = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Preset>> presets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Wanted> wanted = Optional.empty();

    /// How far the crowd is.
    enum State {
        NOTHING,
        /// The model takes long to fit, so the analyst decides.
        WAITING,
        DRAWING,
        READY
    }

    /// Who is to be drawn.
    record Wanted(OpenStudy study, String dataset, ModelLibrary.Entry model) {

        /// Whether fitting takes so long that it is not done unasked.
        boolean isLong() {
            return !model.training().isEmpty() || model.fitSeconds() > LONG;
        }
    }

    /// A thousand users who were drawn, and what they get without a policy.
    ///
    /// @param turn one measurement at a time
    public record Crowd(Population population, Turning turning, Facts facts, PolicyMeasures plain, ReentrantLock turn) {

        /// What each metric computes.
        public List<Definition> definitions() {
            return population.suite().definitions();
        }
    }

    /// What a policy does.
    ///
    /// @param differences from no policy, user by user, with 95 % intervals
    public record Reaction(PolicyMeasures now, List<Comparison> differences) {
        public Reaction {
            differences = List.copyOf(differences);
        }

        /// The difference in one metric.
        public Optional<Comparison> in(String metric) {
            return differences.stream().filter(c -> c.metric().equals(metric)).findFirst();
        }
    }

    /// A policy that has a name, measured.
    public record Preset(Policy policy, PolicyMeasures measures) {}

    CrowdModel(Desk desk, TurnedPolicy policy) {
        this.desk = desk;
        this.policy = policy;
        drawing = desk.jobs().lane();
        turning = desk.jobs().lane();
        presetting = desk.jobs().lane();
        policy.policy().subscribe(now -> measure());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The users, when they are drawn.
    public ReadOnlyObjectProperty<Optional<Crowd>> crowd() {
        return crowd.getReadOnlyProperty();
    }

    /// What they get under the policy of now.
    public ReadOnlyObjectProperty<Optional<Reaction>> reaction() {
        return reaction.getReadOnlyProperty();
    }

    /// What they get under policies that have a name.
    public ReadOnlyObjectProperty<List<Preset>> presets() {
        return presets.getReadOnlyProperty();
    }

    /// Why nothing is measured.
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The model that is measured.
    Optional<ModelLibrary.Entry> model() {
        return wanted.map(Wanted::model);
    }

    /// Follows dataset and model of the focus.
    void follow(Optional<OpenStudy> study, Focus focus) {
        Optional<Wanted> next = study.flatMap(open -> focus.dataset().flatMap(data -> focus.model()
                .flatMap(digest -> desk.session().summary().get().stream()
                        .flatMap(all -> all.models().stream())
                        .filter(entry -> entry.digest().equals(digest))
                        .findFirst())
                .map(entry -> new Wanted(open, data, entry))));
        if (!next.equals(wanted)) {
            wanted = next;
            forget();
            if (next.isPresent()) {
                if (next.get().isLong()) {
                    state.set(State.WAITING);
                } else {
                    draw();
                }
            }
        }
    }

    private void forget() {
        drawing.cancel();
        turning.cancel();
        presetting.cancel();
        crowd.set(Optional.empty());
        reaction.set(Optional.empty());
        presets.set(List.of());
        trouble.set(Optional.empty());
        state.set(State.NOTHING);
    }

    /// Fits the model without what users are asked about, and draws them.
    void draw() {
        if (wanted.isEmpty()) {
            return;
        }
        Wanted asked = wanted.get();
        state.set(State.DRAWING);
        trouble.set(Optional.empty());
        Job<Crowd> job = drawing.start(desk.phrases().now("tune.drawing.crowd"), work -> drawn(asked, work));
        job.onTrouble(why -> {
            trouble.set(Optional.of(why));
            state.set(State.WAITING);
        });
        job.onCancelled(nothing -> state.set(State.WAITING));
        job.onDone(now -> {
            crowd.set(Optional.of(now));
            state.set(State.READY);
            measure();
            measurePresets(now);
        });
    }

    private static Crowd drawn(Wanted asked, Work work) throws InterruptedException {
        Dataset data = asked.study().data(asked.dataset());
        Workshop workshop = asked.study().laboratory().workshop();
        Population.Sampling sampling = Population.Sampling.USUAL;
        Fold fold = new LastOut(LastOut.Target.VALIDATION)
                .folds(data, sampling.protocol())
                .getFirst();
        Facts facts = Facts.of(fold.train(), workshop.language(), work.part(0, 0.1));
        ModelSpec spec = asked.model().spec();
        int threads = Runtime.getRuntime().availableProcessors();
        Model model = workshop.fit(spec, fold.train(), work.part(0.1, 0.7));
        Population population;
        try {
            population = Population.draw(fold, PolicyPooling.of(model, facts), sampling, threads, work.part(0.7, 0.95));
        } finally {
            if (!workshop.keeps(spec)) {
                model.close();
            }
        }
        Turning turning = new Turning(population, facts, Turning.COARSE, threads);
        return new Crowd(
                population, turning, facts, turning.measure(Policy.OFF, work.part(0.95, 1)), new ReentrantLock());
    }

    /// Measures the policy of now; a newer one takes its place.
    private void measure() {
        if (crowd.get().isEmpty()) {
            return;
        }
        Crowd users = crowd.get().get();
        Policy now = policy.policy().get();
        Job<Reaction> job = turning.start(desk.phrases().now("tune.measuring"), work -> measured(users, now, work));
        job.onPartial(so -> reaction.set(Optional.of(so)));
        job.onDone(so -> {
            trouble.set(Optional.empty());
            reaction.set(Optional.of(so));
        });
        job.onTrouble(why -> trouble.set(Optional.of(why)));
    }

    /// The measurement before may still be ending, so its turn is waited for.
    private static Reaction measured(Crowd users, Policy policy, JobWork<Reaction> work) throws InterruptedException {
        users.turn().lockInterruptibly();
        try {
            List<PolicyMeasures> first = new ArrayList<>();
            PolicyMeasures all = users.turning().measure(policy, List.of(FIRST), first::add, work);
            return new Reaction(all, all.minus(users.plain(), Turning.COARSE, work));
        } finally {
            users.turn().unlock();
        }
    }

    /// On a turning of its own, so that knobs need not wait.
    private void measurePresets(Crowd users) {
        Job<List<Preset>> job = presetting.start(desk.phrases().now("tune.presets.measuring"), work -> {
            Turning own = new Turning(users.population(), users.facts(), Turning.COARSE, 1);
            List<Preset> measured = new ArrayList<>();
            for (Policy preset : Presets.all()) {
                if (preset.acts()) {
                    work.checkCancelled();
                    measured.add(new Preset(preset, own.measure(preset, Work.SILENT)));
                    work.partial(List.copyOf(measured));
                }
            }
            return measured;
        });
        job.onPartial(presets::set);
        job.onDone(presets::set);
    }
}
