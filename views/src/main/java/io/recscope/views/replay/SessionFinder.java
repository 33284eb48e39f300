package io.recscope.views.replay;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.replay.Sessions;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds sessions: by the user's id, or because they are worth a look.
final class SessionFinder {
    /// The most users that are looked at when sessions of a kind are searched.
    static final int LOOKED_AT = 200;

    /// The most users that are looked at for a session to begin with, for which the analyst waits.
    static final int SUGGESTED_OF = 40;

    private static final int MOST = 50;
    private static final long SEED = 42;

    /// A session that was found.
    ///
    /// @param value what sessions of a kind are sorted by; NaN for one found by its id
    record Line(String user, int events, double value) {}

    /// What was found.
    ///
    /// @param kind what was looked for; empty for an id
    /// @param whole number of users that fit or, for a kind, that were looked at
    record Found(Optional<Sessions.Kind> kind, List<Line> lines, int whole) {
        static final Found NOTHING = new Found(Optional.empty(), List.of(), 0);

        Found {
            lines = List.copyOf(lines);
        }
    }

    private final Desk desk;
    private final Lane<Found> lane;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    SessionFinder(Desk desk) {
        this.desk = desk;
        lane = desk.jobs().lane();
    }

    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The users whose ids begin with a text, then those whose ids hold it; all of them for an empty one.
    Job<Found> search(Setup setup, String typed) {
        return follow(lane.start(desk.phrases().now("replay.job.search"), work -> byId(setup.data(), typed, work)));
    }

    /// The sessions of a kind among a sample of users.
    Job<Found> find(Setup setup, Sessions.Kind kind) {
        return follow(
                lane.start(desk.phrases().now("replay.job.find"), work -> ofKind(setup, kind, LOOKED_AT, MOST, work)));
    }

    /// Like [#find], among fewer users.
    Job<Found> suggest(Setup setup, Sessions.Kind kind) {
        return follow(lane.start(
                desk.phrases().now("replay.job.find"), work -> ofKind(setup, kind, SUGGESTED_OF, MOST, work)));
    }

    /// Stops and forgets.
    void clear() {
        lane.cancel();
        found.set(Found.NOTHING);
        trouble.set(Optional.empty());
    }

    static Found ofKind(Setup setup, Sessions.Kind kind, int users, int most, Work work) throws InterruptedException {
        Dataset data = setup.data();
        List<Line> lines = new Sessions(setup.player(), data, users, SEED)
                .find(kind, most, work).stream()
                        .map(one -> new Line(data.userId(one.user()), one.events(), one.value()))
                        .toList();
        return new Found(Optional.of(kind), lines, Math.min(users, data.users()));
    }

    private static Found byId(Dataset data, String typed, Work work) throws InterruptedException {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Line> first = new ArrayList<>();
        List<Line> then = new ArrayList<>();
        int whole = 0;
        for (int user = 0; user < data.users(); user++) {
            if (user % 1024 == 0) {
                work.checkCancelled();
            }
            String id = data.userId(user).toLowerCase(Locale.ROOT);
            if (user != data.anonymousUser() && id.contains(wanted)) {
                whole++;
                List<Line> into = id.startsWith(wanted) ? first : then;
                if (into.size() < MOST) {
                    into.add(new Line(data.userId(user), data.firstRow(user + 1) - data.firstRow(user), Double.NaN));
                }
            }
        }
        first.addAll(then);
        return new Found(Optional.empty(), first.subList(0, Math.min(MOST, first.size())), whole);
    }

    private Job<Found> follow(Job<Found> job) {
        trouble.set(Optional.empty());
        job.onDone(found::set);
        job.onTrouble(why -> trouble.set(Optional.of(why)));
        job.on(state -> busy.set(state.isRunning()));
        return job;
    }
}
