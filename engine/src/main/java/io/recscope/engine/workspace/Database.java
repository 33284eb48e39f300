package io.recscope.engine.workspace;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;

/// The workspace's H2 database, open for one process.
///
/// A change is one transaction, forced to disk and counted in the [Marker] before the caller goes on. Reads see the
/// last complete change and do not wait for one that is being made. Thread-safe.
final class Database implements AutoCloseable {
    private final Marker marker;
    private final Session writer;
    private final Session reader;

    /// Opens the database, or makes it.
    ///
    /// @param version of its schema, as [DatabaseProbe] found it; 0 to make it
    Database(WorkspaceFolder folder, Marker marker, Migrations migrations, int version) {
        this.marker = marker;
        WorkspaceFaults faults = new WorkspaceFaults(folder);
        JdbcDataSource source = source(folder, version == 0 ? "" : ";IFEXISTS=TRUE");
        try {
            if (version < migrations.version()) {
                migrate(source, folder, migrations, version);
            }
            writer = new Session(source, "database-writer", faults);
            reader = new Session(source, "database-reader", faults);
        } catch (SQLException e) {
            throw faults.of(e);
        }
        if (version == 0) {
            change((connection, work) -> true);
        }
    }

    static JdbcDataSource source(WorkspaceFolder folder, String more) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.databaseName()
                + ";FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0" + more);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    /// Afterwards the database is closed: H2 cannot use a new check constraint before it was opened again.
    private static void migrate(JdbcDataSource source, WorkspaceFolder folder, Migrations migrations, int version)
            throws SQLException {
        // held open, or H2 would close the database between the connections Flyway takes
        try (Connection connection = source.getConnection()) {
            String backup = version == 0 ? "" : backUp(connection, folder, version);
            try {
                migrations.run(source);
            } catch (FlywayException e) {
                throw new MachineFault(
                        "The database could not be brought to the schema of this version",
                        folder.database().toString(),
                        backup.isEmpty()
                                ? "Make the workspace again."
                                : "Unpack " + backup + " over it and use the version that wrote it.",
                        e);
            }
        }
    }

    private static String backUp(Connection connection, WorkspaceFolder folder, int version) throws SQLException {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
        String zip = folder.backups()
                .resolve("schema-" + version + "-" + time + ".zip")
                .toString();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BACKUP TO '" + zip.replace("'", "''") + "'");
        }
        return zip;
    }

    <T> T read(Session.Call<T> call) {
        return reader.call(call);
    }

    /// Makes a short change.
    <T> T change(Session.Call<T> call) {
        return writer.call(durably(call));
    }

    /// Makes a long change, which is undone as a whole when it is cancelled.
    <T> T change(Session.Call<T> call, Work work) throws InterruptedException {
        return writer.call(durably(call), work);
    }

    private <T> Session.Call<T> durably(Session.Call<T> call) {
        return (connection, work) -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                T result = call.run(connection, work);
                statement.execute("UPDATE workspace_state SET generation = generation + 1");
                long generation = generation(connection);
                connection.commit();
                statement.execute("CHECKPOINT SYNC");
                marker.write(generation);
                return result;
            } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        };
    }

    /// After a full disk H2 has closed itself and the rollback fails, too; the first failure is the one to tell.
    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    static long generation(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT generation FROM workspace_state")) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Closes the database, and gives back the disk space that earlier changes have left unused.
    void closeCompacted() {
        reader.close();
        try {
            writer.call((connection, work) -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("SHUTDOWN COMPACT");
                }
            });
        } finally {
            writer.close();
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } finally {
            reader.close();
        }
    }
}
