package io.recscope.engine.experiment;

import io.recscope.engine.metric.MetricKey;
import java.util.List;

/// What each list metric said of each test user under one model: the table behind means, pairs and segments.
///
/// Values are single precision; NaN where a metric is undefined. Arrays are kept, not copied; nobody changes
/// them.
public final class PerUser {
    /// No values, as of a run that was stored without them.
    public static final PerUser NONE = new PerUser(List.of(), new int[0], new int[0], new float[0]);

    private final List<MetricKey> columns;
    private final int[] users;
    private final int[] ranks;
    private final float[] values;

    /// @param columns one for each metric and depth
    /// @param users dense user ids, one a row
    /// @param ranks for each row the rank of the best placed relevant item, from 1; 0 when none can be listed
    /// @param values row by row
    public PerUser(List<MetricKey> columns, int[] users, int[] ranks, float[] values) {
        if (ranks.length != users.length || values.length != users.length * columns.size()) {
            throw new IllegalArgumentException(users.length + " users, " + ranks.length + " ranks, " + values.length
                    + " values in " + columns.size() + " columns");
        }
        this.columns = List.copyOf(columns);
        this.users = users;
        this.ranks = ranks;
        this.values = values;
    }

    /// The rows of several tables of equal columns, one after another.
    static PerUser joined(List<PerUser> tables) {
        int rows = tables.stream().mapToInt(PerUser::rows).sum();
        PerUser first = tables.getFirst();
        int[] users = new int[rows];
        int[] ranks = new int[rows];
        float[] values = new float[rows * first.columns.size()];
        int at = 0;
        for (PerUser table : tables) {
            System.arraycopy(table.users, 0, users, at, table.rows());
            System.arraycopy(table.ranks, 0, ranks, at, table.rows());
            System.arraycopy(table.values, 0, values, at * first.columns.size(), table.values.length);
            at += table.rows();
        }
        return new PerUser(first.columns, users, ranks, values);
    }

    public List<MetricKey> columns() {
        return columns;
    }

    /// Number of test users.
    public int rows() {
        return users.length;
    }

    public boolean isEmpty() {
        return users.length == 0;
    }

    public int user(int row) {
        return users[row];
    }

    /// Rank of the user's best placed relevant item among all items that could be listed, from 1; 0 for none.
    public int rank(int row) {
        return ranks[row];
    }

    /// NaN where the metric is undefined.
    public float value(int row, int column) {
        return values[row * columns.size() + column];
    }

    int[] users() {
        return users;
    }

    int[] ranks() {
        return ranks;
    }

    float[] values() {
        return values;
    }
}
