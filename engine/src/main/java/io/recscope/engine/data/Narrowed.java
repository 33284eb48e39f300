package io.recscope.engine.data;

import java.util.List;

/// Interactions of which some events are left out; all that is no event is that of the whole. Copies none.
///
/// A kind of narrowing says what is left of each history ([#history]) and of all together ([#size]).
public abstract class Narrowed implements Interactions {
    private final Interactions whole;

    protected Narrowed(Interactions whole) {
        this.whole = whole;
    }

    @Override
    public final Catalog catalog() {
        return whole.catalog();
    }

    @Override
    public final Clock clock() {
        return whole.clock();
    }

    @Override
    public final int users() {
        return whole.users();
    }

    @Override
    public final String userId(int user) {
        return whole.userId(user);
    }

    @Override
    public final int findUser(String id) {
        return whole.findUser(id);
    }

    @Override
    public final List<String> actions() {
        return whole.actions();
    }

    @Override
    public final List<String> contexts() {
        return whole.contexts();
    }

    @Override
    public final StringTable contextValues(int column) {
        return whole.contextValues(column);
    }

    @Override
    public final int context(int column, int row) {
        return whole.context(column, row);
    }
}
