package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.linear.SparseMatrix;
import io.recscope.engine.work.Work;
import java.util.Arrays;

/// Which users took to which items: users × items, an entry where the weights of a user's positive events add up.
final class Preferences {
    private static final int USERS_PER_CHECK = 256;

    private Preferences() {}

    /// Reads all histories but that of the anonymous user, who is many people at once; his row is empty.
    ///
    /// @throws InterruptedException when `work` was cancelled
    static SparseMatrix of(Interactions data, Work work) throws InterruptedException {
        int anonymous = data.findUser("");
        int[] start = new int[data.users() + 1];
        int[] items = new int[1024];
        float[] weights = new float[1024];
        for (int user = 0; user < data.users(); user++) {
            if (user % USERS_PER_CHECK == 0) {
                work.checkCancelled();
                work.report((double) user / data.users(), "reading histories");
            }
            UserHistory history = user == anonymous ? UserHistory.ofItems() : data.history(user);
            RecentItems recent = RecentItems.of(history);
            int size = recent.items().length;
            int end = Math.addExact(start[user], size);
            if (end > items.length) {
                int room = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, 2L * items.length));
                items = Arrays.copyOf(items, room);
                weights = Arrays.copyOf(weights, room);
            }
            System.arraycopy(recent.items(), 0, items, start[user], size);
            System.arraycopy(recent.weights(), 0, weights, start[user], size);
            start[user + 1] = end;
        }
        return new SparseMatrix(data.catalog().size(), start, items, weights);
    }
}
