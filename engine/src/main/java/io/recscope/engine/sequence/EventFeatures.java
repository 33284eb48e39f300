package io.recscope.engine.sequence;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;

/// What is told of an event besides its item: for each kind of knowledge one row of a table that the network learns.
///
/// Kinds are the time since the event before, in powers of two of seconds, what was done, and the context
/// columns. Row 0 of a kind stands for unknown. Immutable and thread-safe.
final class EventFeatures {
    private static final int GAPS = 34;

    private final boolean time;

    EventFeatures(Interactions data, Inputs inputs) {
        time = inputs.time() && data.clock() == Clock.TIME;
    }

    /// Number of kinds, 0 when nothing is known besides items.
    int kinds() {
        return time ? 1 : 0;
    }

    /// Whether times between events are told.
    boolean timed() {
        return time;
    }

    /// Number of rows of the table.
    int rows() {
        return time ? GAPS : 0;
    }

    /// Writes an event's rows, one for each kind.
    ///
    /// @param before the event before, −1 for none
    void write(UserHistory history, int event, int before, int[] rows, int offset) {
        if (time) {
            rows[offset] = before < 0 ? 0 : gap(history.time(event) - history.time(before));
        }
    }

    private static int gap(long millis) {
        long seconds = Math.max(0, millis / 1000);
        return Math.min(GAPS - 1, 65 - Long.numberOfLeadingZeros(seconds));
    }
}
