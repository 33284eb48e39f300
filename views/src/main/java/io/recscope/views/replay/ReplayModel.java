package io.recscope.views.replay;

import io.recscope.engine.replay.Sessions;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.desk.Desk;
import io.recscope.views.edit.Edit;
import io.recscope.views.focus.Focus;
import io.recscope.views.job.Job;
import io.recscope.views.job.JobState;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Plays a user's session, and what would have come of it otherwise. For the window's thread; knows no toolkit.
final class ReplayModel {
    /// What there is to show.
    enum Situation {
        /// No dataset.
        NO_DATA,
        /// No model was fitted on the dataset.
        NO_MODEL,
        /// Dataset and model are being opened, or a session is being looked for.
        OPENING,
        /// They could not be opened.
        FAILED,
        /// A session.
        PLAYING
    }

    private final Desk desk;
    private final InFocus inFocus;
    private final SessionFinder finder;
    private final FittedModels fitted;
    private final Lane<Setup> opening;
    private final Lane<Playback> playing;
    private final Lane<Integer> asking;
    private final Branches branches;
    private final Clockwork clockwork = new Clockwork(this::tick);
    private final ReadOnlyObjectWrapper<Situation> situation = new ReadOnlyObjectWrapper<>(Situation.NO_DATA);
    private final ReadOnlyObjectWrapper<Optional<Setup>> setup = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Playback>> playback = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper seen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper suggested = new ReadOnlyBooleanWrapper();
    private Optional<Setup.Key> wanted = Optional.empty();
    private Optional<Subject> subject = Optional.empty();
    private Optional<Subject> followed = Optional.empty();
    private boolean repeats;

    ReplayModel(Desk desk) {
        this.desk = desk;
        inFocus = new InFocus(desk);
        finder = new SessionFinder(desk);
        fitted = new FittedModels(desk.session());
        branches = new Branches(desk, this::branched);
        opening = desk.jobs().lane();
        playing = desk.jobs().lane();
        asking = desk.jobs().lane();
        desk.session().study().subscribe(this::forget);
    }

    SessionFinder finder() {
        return finder;
    }

    Clockwork clockwork() {
        return clockwork;
    }

    ReadOnlyObjectProperty<Situation> situation() {
        return situation.getReadOnlyProperty();
    }

    /// What is played with.
    ReadOnlyObjectProperty<Optional<Setup>> setup() {
        return setup.getReadOnlyProperty();
    }

    /// What is played; anew whenever more of it is computed.
    ReadOnlyObjectProperty<Optional<Playback>> playback() {
        return playback.getReadOnlyProperty();
    }

    /// Whether moments are being computed; when the analyst stopped it, those computed are kept.
    ReadOnlyBooleanProperty preparing() {
        return preparing.getReadOnlyProperty();
    }

    /// Why something failed, until the next try.
    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The branches of the session.
    ReadOnlyObjectProperty<WhatIfs> whatIfs() {
        return branches.now();
    }

    /// Where the scrubber stands, from 0.
    ReadOnlyIntegerProperty step() {
        return step.getReadOnlyProperty();
    }

    /// Changes whenever the moment in view changes, or is there at last.
    ReadOnlyIntegerProperty seen() {
        return seen.getReadOnlyProperty();
    }

    /// Whether the session was chosen for the analyst, who had named none.
    ReadOnlyBooleanProperty suggested() {
        return suggested.getReadOnlyProperty();
    }

    /// The models fitted on the dataset, the latest first.
    List<ModelLibrary.Entry> models() {
        return wanted.map(key -> fitted.on(key.dataset())).orElse(List.of());
    }

    /// Shows what the analyst looks at; where that names no dataset or model, it is named what is shown.
    void follow(Focus looked) {
        Focus focus = inFocus.named(looked);
        Optional<String> dataset = focus.dataset();
        Optional<Setup.Key> key =
                dataset.flatMap(name -> fitted.choice(name, focus).map(model -> new Setup.Key(name, model, repeats)));
        Optional<Subject> next = focus.person().map(Subject::of);
        boolean other = next.isPresent() && !next.equals(followed);
        if (other) {
            followed = next;
            subject = next;
            suggested.set(false);
        }
        if (key.isEmpty()) {
            situation.set(dataset.isEmpty() ? Situation.NO_DATA : Situation.NO_MODEL);
        } else if (!key.equals(wanted)) {
            open(key.get());
        } else if (other) {
            play(focus.moment().orElse(-1));
        } else if (subject.filter(Subject.User.class::isInstance).isPresent()) {
            focus.moment().ifPresent(this::goToMoment);
        }
    }

    private void open(Setup.Key key) {
        boolean elsewhere =
                wanted.filter(before -> before.dataset().equals(key.dataset())).isEmpty();
        wanted = Optional.of(key);
        trouble.set(Optional.empty());
        if (elsewhere) {
            clear();
        }
        desk.session().study().get().ifPresent(study -> {
            if (elsewhere || playback.get().isEmpty()) {
                situation.set(Situation.OPENING);
            }
            Job<Setup> job = opening.start(desk.phrases().now("replay.job.open"), work -> Setup.open(study, key, work));
            job.onDone(this::opened);
            job.onTrouble(this::failed);
        });
    }

    private void opened(Setup opened) {
        setup.set(Optional.of(opened));
        if (subject.isPresent()) {
            play(desk.trail().focus().getValue().moment().orElse(-1));
        } else {
            suggest(opened);
        }
    }

    /// Nobody was named: the session in which interest moves most is worth a look, or else any.
    private void suggest(Setup with) {
        Job<SessionFinder.Found> job = finder.suggest(with, Sessions.Kind.DRIFTING);
        job.onDone(found -> {
            if (found.lines().isEmpty()) {
                finder.search(with, "").onDone(this::suggest).onTrouble(this::failed);
            } else {
                suggest(found);
            }
        });
        job.onTrouble(this::failed);
    }

    private void suggest(SessionFinder.Found found) {
        found.lines().stream().findFirst().filter(line -> subject.isEmpty()).ifPresent(line -> {
            inFocus.suggest(line.user());
            follow(desk.trail().focus().getValue());
            suggested.set(true);
        });
    }

    private void failed(Trouble why) {
        trouble.set(Optional.of(why));
        if (playback.get().isEmpty()) {
            situation.set(Situation.FAILED);
        }
    }

    /// Plays a user's session.
    void choose(String user) {
        clockwork.running().set(false);
        followed = Optional.empty();
        desk.trail().look(focus -> focus.onUser(user));
        if (followed.isEmpty()) { // the focus was there already
            follow(desk.trail().focus().getValue());
        }
    }

    /// Plays with another model.
    ///
    /// @param digest of one of [#models()]
    void chooseModel(String digest) {
        desk.trail().look(focus -> focus.onModel(digest));
    }

    /// Begins with somebody of whom nothing is known.
    void welcomeNewcomer() {
        clockwork.running().set(false);
        followed = Optional.empty();
        desk.trail().look(focus -> focus.newcomer().isPresent() ? focus : focus.onNewcomer(List.of()));
        if (followed.isEmpty()) { // the focus was there already
            follow(desk.trail().focus().getValue());
        }
    }

    boolean repeats() {
        return repeats;
    }

    /// Lets lists hold what the user had before, or not.
    void repeat(boolean allowed) {
        desk.edits()
                .make(Edit.of(
                        desk.phrases().now("replay.edit.repeats"),
                        () -> setRepeats(allowed),
                        () -> setRepeats(!allowed)));
    }

    private void setRepeats(boolean allowed) {
        repeats = allowed;
        follow(desk.trail().focus().getValue());
        seen.set(seen.get() + 1);
    }

    private void play(int moment) {
        if (setup.get().isEmpty() || subject.isEmpty()) {
            return;
        }
        Setup with = setup.get().get();
        Subject who = subject.get();
        WhatIfs made = branches.open(new Branches.Whose(with.key().dataset(), who));
        trouble.set(Optional.empty());
        Optional<Playback> now = playback.get()
                .filter(one ->
                        one.setup().equals(with) && one.played().subject().equals(who));
        int around = moment >= 0 ? moment : who.middle(with.data());
        Job<Playback> job = playing.start(
                desk.phrases().now("replay.job.play", who.name(desk.phrases())),
                new Playing(with, who, made.current(), now.map(Playback::before), around));
        boolean[] placed = {now.isPresent() && moment < 0};
        job.onPartial(some -> show(some, around, placed));
        job.onDone(all -> show(all, around, placed));
        job.onTrouble(this::failed);
        job.on(state -> {
            preparing.set(state.isRunning());
            if (state instanceof JobState.Failed) {
                playback.get().ifPresent(one -> situation.set(Situation.PLAYING));
            }
        });
    }

    private void show(Playback some, int around, boolean[] placed) {
        boolean first = !placed[0];
        placed[0] = true;
        step.set(
                first
                        ? some.stepInBoth(around)
                        : Math.min(step.get(), some.steps().size() - 1));
        playback.set(Optional.of(some));
        situation.set(Situation.PLAYING);
        if (first || some.played().branch().isPresent()) {
            inFocus.tell(some, some.momentAt(step.get()), first);
        }
        seen.set(seen.get() + 1);
    }

    /// Moves the scrubber.
    ///
    /// @param to a step; the nearest when there is none
    void go(int to) {
        playback.get().ifPresent(now -> {
            step.set(Math.clamp(to, 0, now.steps().size() - 1));
            inFocus.tell(now, now.momentAt(step.get()), false);
            ask(now, step.get());
            seen.set(seen.get() + 1);
        });
    }

    private void goToMoment(int moment) {
        playback.get().ifPresent(now -> {
            if (moment != now.momentAt(step.get())) {
                go(now.step(moment));
            }
        });
    }

    /// Has a moment computed before its turn.
    private void ask(Playback now, int at) {
        if (!now.isReady(at)) {
            Job<Integer> job = asking.start(desk.phrases().now("replay.job.moment"), work -> {
                Playing.compute(now, at);
                return at;
            });
            job.onDone(any -> seen.set(seen.get() + 1));
            job.onTrouble(this::failed);
        }
    }

    private boolean tick() {
        Optional<Playback> now = playback.get();
        int last = now.map(one -> one.steps().size() - 1).orElse(0);
        if (step.get() >= last) {
            return false;
        }
        if (now.isPresent() && now.get().isReady(step.get())) {
            go(step.get() + 1);
        }
        return step.get() < last;
    }

    /// Plays on, from the beginning when the end is reached, or pauses.
    void toggle() {
        boolean atEnd = playback.get()
                .filter(now -> step.get() == now.steps().size() - 1)
                .isPresent();
        if (!clockwork.running().get() && atEnd) {
            go(0);
        }
        clockwork.running().set(!clockwork.running().get());
    }

    /// To change the branches of the session.
    Branches branches() {
        return branches;
    }

    private void branched(Branches.Whose whose) {
        if (branches.isOpen(whose)) {
            resume();
        } else if (whose.subject() instanceof Subject.User(String id)) {
            desk.trail().look(focus -> focus.onDataset(whose.dataset()).onUser(id));
        } else {
            welcomeNewcomer();
        }
    }

    /// Plays what is not computed yet, at the moment in view.
    void resume() {
        play(playback.get().map(now -> now.momentAt(step.get())).orElse(-1));
    }

    private void forget() {
        wanted = Optional.empty();
        subject = Optional.empty();
        followed = Optional.empty();
        branches.forget();
        clear();
    }

    private void clear() {
        clockwork.running().set(false);
        opening.cancel();
        playing.cancel();
        asking.cancel();
        finder.clear();
        setup.set(Optional.empty());
        playback.set(Optional.empty());
        branches.close();
        trouble.set(Optional.empty());
        situation.set(Situation.NO_DATA);
    }
}
