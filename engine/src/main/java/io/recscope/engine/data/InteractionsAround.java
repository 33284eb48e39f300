package io.recscope.engine.data;

import java.util.List;

/// Interactions seen through others: whatever a subclass does not say otherwise is that of the whole. Copies nothing.
///
/// Histories may be shorter, longer or other ones; who changes them says what [#size] they have together.
public abstract class InteractionsAround implements Interactions {
    private final Interactions whole;

    protected InteractionsAround(Interactions whole) {
        this.whole = whole;
    }

    /// What is seen through this.
    protected final Interactions whole() {
        return whole;
    }

    @Override
    public UserHistory history(int user) {
        return whole.history(user);
    }

    @Override
    public long size() {
        return whole.size();
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
}
