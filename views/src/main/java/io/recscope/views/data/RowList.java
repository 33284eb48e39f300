package io.recscope.views.data;

import javafx.collections.ObservableListBase;

/// Numbers of rows as a list that a table can show; it never changes.
final class RowList extends ObservableListBase<Integer> {
    private final int[] rows;

    /// @param rows taken over, not copied
    RowList(int[] rows) {
        this.rows = rows;
    }

    @Override
    public Integer get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }
}
