package io.recscope.engine.experiment;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.StringTable;
import io.recscope.engine.data.UserHistory;
import java.util.BitSet;
import java.util.List;

/// A view of a dataset: of each user a run of events, without the events on hidden items. Copies no
/// interactions.
final class Part implements Interactions {
    private final Dataset whole;
    private final int[] from;
    private final int[] to;
    private final BitSet hidden;
    private final long size;

    /// @param from for each user the first event, counted from his oldest
    /// @param to for each user the event behind the last
    /// @param hidden items whose events are left out
    Part(Dataset whole, int[] from, int[] to, BitSet hidden) {
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
    public Catalog catalog() {
        return whole.catalog();
    }

    @Override
    public Clock clock() {
        return whole.clock();
    }

    @Override
    public int users() {
        return whole.users();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String userId(int user) {
        return whole.userId(user);
    }

    @Override
    public int findUser(String id) {
        return whole.findUser(id);
    }

    @Override
    public List<String> actions() {
        return whole.actions();
    }

    @Override
    public List<String> contexts() {
        return whole.contexts();
    }

    @Override
    public StringTable contextValues(int column) {
        return whole.contextValues(column);
    }

    @Override
    public int context(int column, int row) {
        return whole.context(column, row);
    }

    @Override
    public UserHistory history(int user) {
        UserHistory all = whole.history(user).first(to[user]);
        return from[user] == 0 && hidden.isEmpty()
                ? all
                : all.filter(event -> event >= from[user] && !hidden.get(all.item(event)));
    }
}
