package io.recscope.engine.replay;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What a replay plays: a user's events, and between them what was said and which policy was set. A value: a
/// change makes a new one, and whoever kept the old one can go back. Immutable and thread-safe.
///
/// Events are numbered from 0. Moment `n` lies after the first `n` events and before event `n`, so there is one
/// moment more than there are events. Times belong to places: an event that moves takes over the time of its new
/// place, an inserted one lies in the middle between its neighbours, at the beginning with the first event, and
/// at the end a minute (in a dataset of positions: a position) after the last.
public final class Course {
    private static final long MINUTE = 60_000;

    private final UserHistory history;
    private final int[] origins;
    private final List<Interlude> interludes;
    private final Clock clock;
    private final long begin;

    /// Something said or set, which holds from a moment on.
    ///
    /// @param moment in `[0, events]`
    public record Interlude(int moment, Act act) {}

    private Course(UserHistory history, int[] origins, List<Interlude> interludes, Clock clock, long begin) {
        this.history = history;
        this.origins = origins;
        this.interludes = List.copyOf(interludes);
        this.clock = clock;
        this.begin = begin;
    }

    /// A session as it was, in which nothing was said.
    public static Course of(UserHistory history, Clock clock) {
        int[] origins = new int[history.size()];
        Arrays.setAll(origins, event -> event);
        return new Course(history, origins, List.of(), clock, history.isEmpty() ? 0 : history.time(0));
    }

    /// A user of whom nothing is known yet.
    ///
    /// @param begin when he comes, as the clock says
    public static Course ofNewUser(Clock clock, long begin) {
        return new Course(UserHistory.ofItems(), new int[0], List.of(), clock, begin);
    }

    /// All events.
    public UserHistory history() {
        return history;
    }

    public Clock clock() {
        return clock;
    }

    /// Number of moments: one more than there are events.
    public int moments() {
        return history.size() + 1;
    }

    /// The number an event had in the session as it was, −1 for an inserted one.
    public int origin(int event) {
        return origins[event];
    }

    /// The event that had a number in the session as it was, −1 when it is gone.
    public int find(int origin) {
        for (int event = 0; event < origins.length; event++) {
            if (origins[event] == origin) {
                return event;
            }
        }
        return -1;
    }

    /// What was said and set, the earlier moment first, within one in the order of the edits.
    public List<Interlude> interludes() {
        return interludes;
    }

    /// When a moment is: at the time of the event that follows, since the user came for it then; at the end right
    /// after the last event.
    public long time(int moment) {
        if (moment < history.size()) {
            return history.time(moment);
        }
        return history.isEmpty() ? begin : history.time(history.size() - 1) + 1;
    }

    /// What has been said up to a moment.
    public Signals signals(int moment) {
        Signals signals = Signals.NONE;
        for (Interlude interlude : interludes) {
            if (interlude.moment() <= moment) {
                signals = switch (interlude.act()) {
                    case Act.Judge(Signals.Mark mark) -> signals.with(mark);
                    case Act.Ask(var wish) -> signals.with(wish);
                    case Act.Govern _ -> signals;
                };
            }
        }
        return signals;
    }

    /// The policy that holds at a moment.
    ///
    /// @param before the one that holds before any is set
    public Policy policy(int moment, Policy before) {
        Policy policy = before;
        for (Interlude interlude : interludes) {
            if (interlude.moment() <= moment && interlude.act() instanceof Act.Govern(Policy set)) {
                policy = set;
            }
        }
        return policy;
    }

    /// The course with a change. What was said stays between the events between which it was said.
    ///
    /// @throws BadUsage when there is no such event or moment, or no such item
    public Course with(Edit edit) {
        return switch (edit) {
            case Edit.Insert(int at, int item) -> inserted(at, item);
            case Edit.Remove(int event) -> removed(event);
            case Edit.Move(int from, int to) -> moved(from, to);
            case Edit.During(int moment, Act act) -> during(moment, act);
        };
    }

    private Course during(int moment, Act act) {
        requireMoment(moment);
        List<Interlude> more = new ArrayList<>(interludes);
        more.add(new Interlude(moment, act));
        more.sort(Comparator.comparingInt(Interlude::moment));
        return new Course(history, origins, more, clock, begin);
    }

    private Course inserted(int at, int item) {
        requireMoment(at);
        if (item < 0) {
            throw new BadUsage("There is no item " + item, "insert", "Choose one of the catalogue.");
        }
        UserHistory changed = history.first(at).with(item, timeBetween(at), 1, usualAction());
        int[] moved = new int[origins.length + 1];
        System.arraycopy(origins, 0, moved, 0, at);
        moved[at] = -1;
        System.arraycopy(origins, at, moved, at + 1, origins.length - at);
        for (int event = at; event < history.size(); event++) {
            changed = changed.with(history, event);
        }
        return new Course(changed, moved, shifted(at, 1), clock, begin);
    }

    private long timeBetween(int at) {
        if (history.isEmpty()) {
            return begin;
        }
        if (at == history.size()) {
            return history.time(at - 1) + (clock == Clock.TIME ? MINUTE : 1);
        }
        long later = history.time(at);
        return at == 0 ? later : history.time(at - 1) + (later - history.time(at - 1)) / 2;
    }

    /// The action that most events have, of equally many the first; 0 without events.
    private int usualAction() {
        int[] counts = new int[Byte.MAX_VALUE + 1];
        int usual = 0;
        for (int event = 0; event < history.size(); event++) {
            int action = history.action(event);
            counts[action]++;
            if (counts[action] > counts[usual] || (counts[action] == counts[usual] && action < usual)) {
                usual = action;
            }
        }
        return usual;
    }

    private Course removed(int event) {
        requireEvent(event);
        int[] left = new int[origins.length - 1];
        System.arraycopy(origins, 0, left, 0, event);
        System.arraycopy(origins, event + 1, left, event, left.length - event);
        return new Course(history.filter(other -> other != event), left, shifted(event, -1), clock, begin);
    }

    private Course moved(int from, int to) {
        requireEvent(from);
        requireEvent(to);
        if (from == to) {
            return this;
        }
        List<Integer> order = new ArrayList<>();
        for (int event = 0; event < history.size(); event++) {
            order.add(event);
        }
        order.add(to, order.remove(from));
        UserHistory changed = history.first(Math.min(from, to));
        for (int place = changed.size(); place < order.size(); place++) {
            changed = changed.with(history, order.get(place), history.time(place));
        }
        int[] reordered = order.stream().mapToInt(event -> origins[event]).toArray();
        return new Course(changed, reordered, interludes, clock, begin);
    }

    /// What was said, where events behind a number shift by one.
    private List<Interlude> shifted(int after, int by) {
        return interludes.stream()
                .map(one -> one.moment() > after ? new Interlude(one.moment() + by, one.act()) : one)
                .toList();
    }

    private void requireEvent(int event) {
        if (event < 0 || event >= history.size()) {
            throw new BadUsage(
                    "There is no event " + event + " in a session of " + history.size(),
                    "",
                    history.isEmpty()
                            ? "Insert one first."
                            : "Events are numbered from 0 to " + (history.size() - 1) + ".");
        }
    }

    private void requireMoment(int moment) {
        if (moment < 0 || moment >= moments()) {
            throw new BadUsage(
                    "There is no moment " + moment + " in a session of " + history.size() + " events",
                    "",
                    "Moments are numbered from 0, before the first event, to " + history.size() + ".");
        }
    }
}
