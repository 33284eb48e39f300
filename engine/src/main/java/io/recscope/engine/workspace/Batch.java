package io.recscope.engine.workspace;

import io.recscope.engine.work.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Inserts many rows with one statement; asks for cancellation now and then. Call [#finish()] after the last row.
final class Batch implements AutoCloseable {
    private static final int ROWS = 1_000;

    private final PreparedStatement statement;
    private final Work work;
    private int waiting;

    Batch(Connection connection, String sql, Work work) throws SQLException {
        statement = connection.prepareStatement(sql);
        this.work = work;
    }

    /// @param values of all parameters
    void add(Object... values) throws SQLException, InterruptedException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        if (++waiting == ROWS) {
            finish();
        }
    }

    void finish() throws SQLException, InterruptedException {
        work.checkCancelled();
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
