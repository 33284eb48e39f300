package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.StringTable;
import io.recscope.engine.data.UserHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is told of an event besides its item: for each kind of knowledge one row of a table that the network learns.
///
/// Kinds are the time since the event before, in powers of two of seconds, the hour of the day and the day of
/// the week, what was done, and each context column. The first row of a kind stands for unknown, which is all
/// that is told of an invented event (one that is in no dataset); in a context column the second one stands for
/// values too rare to be told apart. Immutable and thread-safe.
final class EventFeatures {
    static final int GAPS = 34;
    static final int HOURS = 24;
    static final int DAYS = 7;

    private final EventTables tables;
    private final List<Kind> kinds = new ArrayList<>();
    private int rows;

    /// One kind of knowledge.
    ///
    /// @param first row of the table that stands for unknown
    private record Kind(int first, Reading reading) {}

    private interface Reading {
        /// Which row of its kind tells of an event, 0 for unknown.
        ///
        /// @param before the event before, −1 for none
        int row(UserHistory history, int event, int before);
    }

    /// @param tables what the network tells apart
    /// @param data whose events are read; columns that it lacks are unknown
    EventFeatures(EventTables tables, Interactions data) {
        this.tables = tables;
        if (tables.gaps()) {
            add(GAPS, EventFeatures::gap);
        }
        if (tables.hours()) {
            add(1 + HOURS, (history, event, before) -> 1 + Moments.hour(history.time(event)));
        }
        if (tables.days()) {
            add(1 + DAYS, (history, event, before) -> 1 + Moments.day(history.time(event)));
        }
        if (!tables.actions().isEmpty()) {
            int[] row = data.actions().stream()
                    .mapToInt(action -> 1 + tables.actions().indexOf(action))
                    .toArray();
            add(1 + tables.actions().size(), (history, event, before) -> row[history.action(event)]);
        }
        for (EventTables.Column column : tables.contexts()) {
            context(column, data);
        }
    }

    private void add(int size, Reading reading) {
        kinds.add(new Kind(rows, reading));
        rows += size;
    }

    private void context(EventTables.Column told, Interactions data) {
        int column = data.contexts().indexOf(told.name());
        int size = 2 + told.values().size();
        if (column < 0) {
            add(size, (history, event, before) -> 0);
            return;
        }
        Map<String, Integer> known = new HashMap<>();
        for (String value : told.values()) {
            known.put(value, 2 + known.size());
        }
        StringTable values = data.contextValues(column);
        int[] row = new int[values.size()];
        for (int value = 0; value < row.length; value++) {
            row[value] = known.getOrDefault(values.get(value), 1);
        }
        add(size, (history, event, before) -> {
            int value = data.context(column, history.row(event));
            return value < 0 ? 0 : row[value];
        });
    }

    private static int gap(UserHistory history, int event, int before) {
        if (before < 0 || history.row(before) < 0) {
            return 0;
        }
        long seconds = Math.max(0, (history.time(event) - history.time(before)) / 1000);
        return Math.min(GAPS - 1, 65 - Long.numberOfLeadingZeros(seconds));
    }

    /// What is told apart.
    EventTables tables() {
        return tables;
    }

    /// Number of kinds, 0 when nothing is known besides items.
    int kinds() {
        return kinds.size();
    }

    /// Whether times between events are told.
    boolean timed() {
        return tables.gaps();
    }

    /// Number of rows of the table.
    int rows() {
        return rows;
    }

    /// The row that stands for unknown.
    int unknown(int kind) {
        return kinds.get(kind).first();
    }

    /// Writes an event's rows, one for each kind.
    ///
    /// @param before the event before, −1 for none
    void write(UserHistory history, int event, int before, int[] rows, int offset) {
        boolean invented = history.row(event) < 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            Kind one = kinds.get(kind);
            rows[offset + kind] = one.first() + (invented ? 0 : one.reading().row(history, event, before));
        }
    }
}
