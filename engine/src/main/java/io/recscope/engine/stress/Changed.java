package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.InteractionsAround;
import io.recscope.engine.data.UserHistory;

/// Histories of which each is made from the one it was, again whenever it is asked for; nothing is kept.
final class Changed extends InteractionsAround {
    private final Change change;
    private final long size;

    /// What becomes of a history; a pure function.
    @FunctionalInterface
    interface Change {
        UserHistory of(int user, UserHistory history);
    }

    Changed(Interactions whole, Change change) {
        super(whole);
        this.change = change;
        long count = 0;
        for (int user = 0; user < whole.users(); user++) {
            count += history(user).size();
        }
        size = count;
    }

    @Override
    public UserHistory history(int user) {
        return change.of(user, whole().history(user));
    }

    @Override
    public long size() {
        return size;
    }
}
