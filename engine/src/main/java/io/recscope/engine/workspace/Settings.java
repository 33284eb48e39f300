package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadUsage;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Named texts that belong to a workspace: column mappings, policies, the last choices. Changes can be undone.
/// Thread-safe.
public final class Settings {
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final History history;

    Settings(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /// All settings by name.
    public SortedMap<String, String> all() {
        return database.read((connection, work) -> {
            SortedMap<String, String> all = new TreeMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT name, text FROM setting")) {
                while (row.next()) {
                    all.put(row.getString(1), row.getString(2));
                }
            }
            return all;
        });
    }

    /// Sets a text; the empty text removes the setting.
    ///
    /// @throws BadUsage when the name is empty or longer than 200 characters
    public void set(String name, String text) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BadUsage("A setting's name has 1 to " + LONGEST_NAME + " characters", name, "Give another name.");
        }
        synchronized (history.turn()) {
            String before = get(name).orElse("");
            if (!before.equals(text)) {
                history.perform(new Command.ChangeSetting(name, before, text));
            }
        }
    }
}
