package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.work.Work;
import java.util.Arrays;

/// What users chose (events of positive weight), oldest first, in arrays; the anonymous user's events are left out.
final class Histories {
    private final int[] start;
    private final int[] old;
    private final int[] item;
    private final float[] minute;
    private final int[] feature;
    private final EventFeatures known;

    private Histories(int[] start, int[] item, float[] minute, int[] feature, EventFeatures known) {
        this(start, new int[start.length - 1], item, minute, feature, known);
    }

    private Histories(int[] start, int[] old, int[] item, float[] minute, int[] feature, EventFeatures known) {
        this.start = start;
        this.old = old;
        this.item = item;
        this.minute = minute;
        this.feature = feature;
        this.known = known;
    }

    static Histories of(Interactions data, EventFeatures features, Work work) throws InterruptedException {
        int most = Math.toIntExact(data.size());
        int anonymous = data.findUser("");
        Histories all = new Histories(
                new int[data.users() + 1], new int[most], new float[most], new int[most * features.kinds()], features);
        int n = 0;
        for (int user = 0; user < data.users(); user++) {
            if (user % 1024 == 0) {
                work.checkCancelled();
            }
            if (user != anonymous) {
                n = all.add(data.history(user), n);
            }
            all.start[user + 1] = n;
        }
        return all;
    }

    /// A single history.
    static Histories of(UserHistory history, EventFeatures features) {
        int most = history.size();
        Histories one =
                new Histories(new int[2], new int[most], new float[most], new int[most * features.kinds()], features);
        one.start[1] = one.add(history, 0);
        return one;
    }

    /// The same histories, of which only what is new is foretold.
    ///
    /// @param learned for each user how many of the oldest events are not new
    Histories after(int[] learned) {
        return new Histories(start, learned, item, minute, feature, known);
    }

    private int add(UserHistory history, int from) {
        int n = from;
        int before = -1;
        for (int event = 0; event < history.size(); event++) {
            if (history.weight(event) > 0) {
                item[n] = history.item(event);
                minute[n] = (history.time(event) - history.time(0)) / 60_000f;
                known.write(history, event, before, feature, n * known.kinds());
                before = event;
                n++;
            }
        }
        return n;
    }

    /// Number of events of all users.
    int size() {
        return start[users()];
    }

    int users() {
        return start.length - 1;
    }

    /// First event of a user; events are numbered through.
    int start(int user) {
        return start[user];
    }

    /// The first event of a user that is foretold; his end when none is.
    int first(int user) {
        return Math.min(end(user), start[user] + old[user]);
    }

    /// One past the last event of a user.
    int end(int user) {
        return start[user + 1];
    }

    /// How many events of each user are learned in the end.
    ///
    /// @param now whether those are learned that are foretold
    int[] learned(boolean now) {
        int[] learned = new int[users()];
        Arrays.setAll(learned, user -> (now ? end(user) : first(user)) - start(user));
        return learned;
    }

    int item(int event) {
        return item[event];
    }

    float minute(int event) {
        return minute[event];
    }

    /// Rows of the feature table, one for each kind.
    int feature(int event, int kind) {
        return feature[event * known.kinds() + kind];
    }

    int kinds() {
        return known.kinds();
    }

    /// The row of the feature table that stands for unknown.
    int unknown(int kind) {
        return known.unknown(kind);
    }

    /// How often each item was chosen.
    int[] counts(int items) {
        int[] counts = new int[items];
        Arrays.stream(item, 0, start[users()]).forEach(chosen -> counts[chosen]++);
        return counts;
    }
}
