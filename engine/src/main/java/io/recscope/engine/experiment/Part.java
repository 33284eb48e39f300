package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.InteractionsAround;
import io.recscope.engine.data.UserHistory;
import java.util.BitSet;

/// Of each user of a dataset a run of events, without the events on hidden items.
final class Part extends InteractionsAround {
    private final Dataset whole;
    private final int[] from;
    private final int[] to;
    private final BitSet hidden;
    private final long size;

    /// @param from for each user the first event, counted from his oldest
    /// @param to for each user the event behind the last
    /// @param hidden items whose events are left out
    Part(Dataset whole, int[] from, int[] to, BitSet hidden) {
        super(whole);
        this.whole = whole;
        this.from = from;
        this.to = to;
        this.hidden = hidden;
        long count = 0;
        for (int user = 0; user < from.length; user++) {
            for (int event = from[user]; event < to[user]; event++) {
                count += hidden.isEmpty() || !hidden.get(whole.item(whole.firstRow(user) + event)) ? 1 : 0;
            }
        }
        size = count;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public UserHistory history(int user) {
        UserHistory all = whole.history(user).first(to[user]);
        return from[user] == 0 && hidden.isEmpty()
                ? all
                : all.filter(event -> event >= from[user] && !hidden.get(all.item(event)));
    }
}
