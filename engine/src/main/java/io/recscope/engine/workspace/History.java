package io.recscope.engine.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.fault.BadUsage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was done in a workspace, in order, across restarts; the last steps can be taken back and made again.
///
/// The log is only appended to. A new command after an undo ends what could be redone; a purge ends what could be
/// undone. Thread-safe.
public final class History {
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;
    private final Deque<Command> done = new ArrayDeque<>();
    private final Deque<Command> undone = new ArrayDeque<>();
    private final Object turn = new Object();

    /// One line of the log.
    ///
    /// @param command the command that was done, undone or redone; empty text for a purge
    public record Entry(Instant happened, Act act, String command) {}

    /// What can happen to a command.
    public enum Act {
        DO,
        UNDO,
        REDO,
        PURGE;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    History(Database database) {
        this.database = database;
        database.read((connection, work) -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT act, command FROM command_log ORDER BY no")) {
                while (row.next()) {
                    Act act = Act.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
                    move(act, act == Act.DO ? Optional.of(parse(row.getString(2))) : Optional.empty());
                }
                return true;
            }
        });
    }

    public synchronized boolean canUndo() {
        return !done.isEmpty();
    }

    public synchronized boolean canRedo() {
        return !undone.isEmpty();
    }

    /// The command that [#undo()] takes back.
    public synchronized Optional<Command> nextUndo() {
        return Optional.ofNullable(done.peek());
    }

    /// The command that [#redo()] makes again.
    public synchronized Optional<Command> nextRedo() {
        return Optional.ofNullable(undone.peek());
    }

    /// The commands that can be taken back, the one that is next first.
    public synchronized List<Command> undoable() {
        return List.copyOf(done);
    }

    /// The commands that can be made again, the one that is next first.
    public synchronized List<Command> redoable() {
        return List.copyOf(undone);
    }

    /// Takes back the last command that is not undone.
    ///
    /// @return the command
    /// @throws BadUsage when there is none
    public Command undo() {
        synchronized (turn) {
            return replay(Act.UNDO, nextUndo(), "undo");
        }
    }

    /// Makes the last undone command again.
    ///
    /// @return the command
    /// @throws BadUsage when there is none
    public Command redo() {
        synchronized (turn) {
            return replay(Act.REDO, nextRedo(), "redo");
        }
    }

    private Command replay(Act act, Optional<Command> next, String verb) {
        Command command = next.orElseThrow(
                () -> new BadUsage("There is nothing to " + verb, "", "Look at the history of the workspace."));
        database.change((connection, work) -> {
            apply(connection, command, act != Act.UNDO);
            log(connection, act, command);
            return true;
        });
        move(act, Optional.empty());
        return command;
    }

    /// Everything that happened, oldest first.
    public List<Entry> entries() {
        return database.read((connection, work) -> {
            List<Entry> entries = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT happened, act, command FROM command_log ORDER BY no")) {
                while (row.next()) {
                    Act act = Act.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
                    String command =
                            act == Act.PURGE ? "" : parse(row.getString(3)).description();
                    entries.add(new Entry(row.getObject(1, OffsetDateTime.class).toInstant(), act, command));
                }
            }
            return entries;
        });
    }

    /// What a change holds from its first look at the present state until it is remembered, so that commands follow
    /// each other; asking what can be undone does not wait for it.
    Object turn() {
        return turn;
    }

    /// Does a command and remembers it; by the holder of the [#turn()].
    void perform(Command command) {
        database.change((connection, work) -> {
            apply(connection, command, true);
            log(connection, Act.DO, command);
            return true;
        });
        move(Act.DO, Optional.of(command));
    }

    /// Remembers a command whose transaction was committed.
    void committed(Command command) {
        move(Act.DO, Optional.of(command));
    }

    /// Forgets what could be undone, after a transaction that logged a purge.
    void purged() {
        move(Act.PURGE, Optional.empty());
    }

    private synchronized void move(Act act, Optional<Command> command) {
        switch (act) {
            case DO -> {
                undone.clear();
                done.push(command.orElseThrow());
            }
            case UNDO -> undone.push(done.pop());
            case REDO -> done.push(undone.pop());
            case PURGE -> {
                done.clear();
                undone.clear();
            }
        }
    }

    static void log(Connection connection, Act act, Command command) throws SQLException {
        log(connection, act, write(command));
    }

    static void logPurge(Connection connection) throws SQLException {
        log(connection, Act.PURGE, "");
    }

    private static void log(Connection connection, Act act, String command) throws SQLException {
        update(
                connection,
                "INSERT INTO command_log (happened, act, command) VALUES (?, ?, ?)",
                OffsetDateTime.now(ZoneOffset.UTC),
                act.text(),
                command);
    }

    private static void apply(Connection connection, Command command, boolean forward) throws SQLException {
        switch (command) {
            case Command.AddDataset add -> remove(connection, add.dataset(), !forward);
            case Command.RemoveDataset remove -> remove(connection, remove.dataset(), forward);
            case Command.RenameDataset rename ->
                update(
                        connection,
                        "UPDATE dataset SET name = ? WHERE id = ?",
                        forward ? rename.after() : rename.before(),
                        rename.dataset());
            case Command.DescribeDataset describe ->
                update(
                        connection,
                        "UPDATE dataset SET description = ? WHERE id = ?",
                        forward ? describe.after() : describe.before(),
                        describe.dataset());
            case Command.ChangeSetting change -> {
                update(connection, "DELETE FROM setting WHERE name = ?", change.name());
                String text = forward ? change.after() : change.before();
                if (!text.isEmpty()) {
                    update(connection, "INSERT INTO setting VALUES (?, ?)", change.name(), text);
                }
            }
        }
    }

    private static void remove(Connection connection, int dataset, boolean removed) throws SQLException {
        update(connection, "UPDATE dataset SET removed = ? WHERE id = ?", removed, dataset);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Command parse(String json) {
        try {
            return JSON.readValue(json, Command.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("command log: " + json, e);
        }
    }

    private static String write(Command command) {
        try {
            return JSON.writeValueAsString(command);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(command.toString(), e);
        }
    }
}
