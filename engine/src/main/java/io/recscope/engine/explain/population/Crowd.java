package io.recscope.engine.explain.population;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.work.Work;
import java.util.Arrays;

/// All users who can be asked.
///
/// @param users numbers of those who have an id and a history, ascending
/// @param light the longest history of a light user
/// @param medium the longest history of a user of medium activity
/// @param latest time of the last event of all
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Crowd(int[] users, int light, int medium, long latest) {
    private static final int ASK_EVERY = 1024;

    static Crowd of(Interactions train, Work work) throws InterruptedException {
        int[] users = new int[train.users()];
        int[] lengths = new int[train.users()];
        long latest = Long.MIN_VALUE;
        int n = 0;
        for (int user = 0; user < train.users(); user++) {
            if (user % ASK_EVERY == 0) {
                work.checkCancelled();
            }
            UserHistory history = train.history(user);
            if (!history.isEmpty()) {
                latest = Math.max(latest, history.time(history.size() - 1));
                if (!train.userId(user).isEmpty()) {
                    lengths[n] = history.size();
                    users[n++] = user;
                }
            }
        }
        int[] ascending = Arrays.copyOf(lengths, n);
        Arrays.sort(ascending);
        int light = n == 0 ? 0 : ascending[(n - 1) / 3];
        int medium = n == 0 ? 0 : ascending[(int) (2L * (n - 1) / 3)];
        return new Crowd(Arrays.copyOf(users, n), light, medium, latest);
    }

    Activity activity(int events) {
        return events <= light ? Activity.LIGHT : events <= medium ? Activity.MEDIUM : Activity.HEAVY;
    }
}
