package io.recscope.engine.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.h2.tools.RunScript;

/// The scripts that bring a database to the newest schema.
///
/// @param version of the newest script
/// @param locations class path folders, as Flyway names them
record Migrations(int version, List<String> locations) {
    static final Migrations CURRENT = new Migrations(1, List.of("classpath:io/recscope/engine/workspace/migration"));
    private static final String TABLE = "schema_history";
    private static final List<String> SCRIPTS = List.of(TABLE + ".sql", "migration/V1__datasets_and_history.sql");

    Migrations {
        locations = List.copyOf(locations);
    }

    /// Version of the schema a database has; 0 for an empty one.
    static int versionOf(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, TABLE, null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) FROM \""
                        + TABLE + "\" WHERE \"success\"")) {
            row.next();
            return row.getInt(1);
        }
    }

    /// Makes the [#CURRENT] schema in an empty database by the same scripts, but without Flyway, whose start costs
    /// more than all the rest of making a workspace. The table of migrations says what Flyway's command `baseline`
    /// does, so that Flyway goes on from there.
    static void make(Connection connection) throws SQLException, IOException {
        for (String script : SCRIPTS) {
            try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(script), script)) {
                RunScript.execute(connection, new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        try (PreparedStatement baseline = connection.prepareStatement("INSERT INTO \"" + TABLE + "\" VALUES"
                + " (1, ?, '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'SA', LOCALTIMESTAMP, 0,"
                + " TRUE)")) {
            baseline.setString(1, String.valueOf(CURRENT.version()));
            baseline.executeUpdate();
        }
    }

    /// Brings a database of an older schema up to date.
    void run(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations(locations.toArray(String[]::new))
                .table(TABLE)
                .loggers(Quiet.class.getName())
                .load()
                .migrate();
    }

    /// Flyway's progress is of no interest; its failures are exceptions.
    public static final class Quiet implements LogCreator, Log {
        @Override
        public Log createLogger(Class<?> clazz) {
            return this;
        }

        // the interface still demands it
        @SuppressWarnings("deprecation")
        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception e) {}

        @Override
        public void notice(String message) {}
    }
}
