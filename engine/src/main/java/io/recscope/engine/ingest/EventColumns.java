package io.recscope.engine.ingest;

import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.fault.BadUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an interaction stands in a row: finds out whether a row is one, and reads its time and weight.
final class EventColumns {
    /// 1900-01-01 and 2200-01-01 in milliseconds.
    private static final long EARLIEST = -2_208_988_800_000L;

    private static final long LATEST = 7_258_118_400_000L;

    final int user;
    final int item;
    final int action;
    final int session;
    final int[] contexts;
    private final int time;
    private final int order;
    private final int weight;
    private final TimeText times;
    private final boolean epoch;
    private final boolean decimalComma;
    private final int longestId;

    private long timeRead;
    private float weightRead;

    /// @throws BadUsage when the mapping has no item, or neither user nor session
    EventColumns(Format format, Mapping mapping, List<String> columns, Limits limits) {
        session = index(mapping, Role.SESSION, columns);
        // where nobody is identified a session is the only thing that has a history
        user = mapping.has(Role.USER) ? index(mapping, Role.USER, columns) : session;
        item = index(mapping, Role.ITEM, columns);
        if (item < 0 || user < 0) {
            throw new BadUsage(
                    "No column is mapped to the " + (item < 0 ? "item" : "user"),
                    "mapping",
                    "Name it; the columns are " + String.join(", ", columns) + ".");
        }
        action = index(mapping, Role.ACTION, columns);
        time = index(mapping, Role.TIME, columns);
        order = index(mapping, Role.ORDER, columns);
        weight = index(mapping, Role.WEIGHT, columns);
        contexts = mapping.columns(Role.CONTEXT).stream()
                .mapToInt(columns::indexOf)
                .toArray();
        TimeFormat timeFormat = format.notation().time();
        times = new TimeText(timeFormat);
        epoch = timeFormat == TimeFormat.EPOCH_SECONDS
                || timeFormat == TimeFormat.EPOCH_MILLIS
                || timeFormat == TimeFormat.EPOCH_MICROS;
        decimalComma = format.notation().decimalComma();
        longestId = limits.idChars();
    }

    private static int index(Mapping mapping, Role role, List<String> columns) {
        return mapping.column(role).map(columns::indexOf).orElse(-1);
    }

    /// Reads a row and reports what is wrong with it.
    ///
    /// @return whether it is an interaction to keep
    boolean accept(Row row, Problems problems) {
        Reason defect = row.defect();
        if (defect != null) {
            return problems.report(row, defect);
        }
        if (row.blank(item)) {
            return problems.report(row, Reason.NO_ITEM, item);
        }
        int tooLong = longId(row);
        if (tooLong >= 0) {
            return problems.report(row, Reason.LONG_ID, tooLong);
        }
        Reason wrongTime = readTime(row);
        if (wrongTime != null) {
            return problems.report(row, wrongTime, time >= 0 ? time : order);
        }
        if (!readWeight(row)) {
            return problems.report(row, Reason.BAD_WEIGHT, weight);
        }
        return !row.blank(user) || problems.report(row, Reason.NO_USER, user);
    }

    private int longId(Row row) {
        if (row.length(item) > longestId) {
            return item;
        }
        if (row.length(user) > longestId) {
            return user;
        }
        return session >= 0 && row.length(session) > longestId ? session : -1;
    }

    private @Nullable Reason readTime(Row row) {
        if (order >= 0) {
            double position = NumberText.parse(row.chars(), row.start(order), row.end(order), decimalComma);
            timeRead = (long) position;
            return Double.isNaN(position) || position != timeRead ? Reason.BAD_TIME : null;
        }
        if (time >= 0) {
            timeRead = times.parse(row.chars(), row.start(time), row.end(time));
            if (timeRead == TimeText.UNREADABLE) {
                return Reason.BAD_TIME;
            }
            boolean absurd = timeRead < EARLIEST || timeRead >= LATEST || (epoch && timeRead < 0);
            return absurd ? Reason.ABSURD_TIME : null;
        }
        return null;
    }

    private boolean readWeight(Row row) {
        if (weight < 0 || row.blank(weight)) {
            weightRead = 1;
            return true;
        }
        weightRead = (float) NumberText.parse(row.chars(), row.start(weight), row.end(weight), decimalComma);
        return Float.isFinite(weightRead);
    }

    /// Time or order of the row accepted last; without meaning when neither is mapped.
    long time() {
        return timeRead;
    }

    float weight() {
        return weightRead;
    }

    /// Whether rows carry a time or an order; else their order in the file counts.
    boolean timed() {
        return time >= 0 || order >= 0;
    }
}
