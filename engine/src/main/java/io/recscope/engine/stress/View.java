package io.recscope.engine.stress;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.StringTable;
import io.recscope.engine.data.UserHistory;
import java.util.List;

/// Interactions that differ from others in what a subclass says. Immutable and thread-safe.
abstract class View implements Interactions {
    private final Interactions whole;

    View(Interactions whole) {
        this.whole = whole;
    }

    Interactions whole() {
        return whole;
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
        return whole.size();
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
    public UserHistory history(int user) {
        return whole.history(user);
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
}
