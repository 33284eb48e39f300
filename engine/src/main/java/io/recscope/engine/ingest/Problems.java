package io.recscope.engine.ingest;

import io.recscope.engine.data.RowProblem;
import io.recscope.engine.data.RowProblem.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Counts the problems of one table's rows and passes them on.
final class Problems {
    private final String file;
    private final List<String> columns;
    private final Consumer<RowProblem> receiver;
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private long rejected;

    Problems(String file, List<String> columns, Consumer<RowProblem> receiver) {
        this.file = file;
        this.columns = columns;
        this.receiver = receiver;
    }

    /// A problem of one field.
    ///
    /// @return whether the row is kept
    boolean report(Row row, Reason reason, int field) {
        return report(row.line(), reason, columns.get(field), row.text(field));
    }

    /// A problem of the row as a whole.
    ///
    /// @return whether the row is kept
    boolean report(Row row, Reason reason) {
        return report(row.line(), reason, "", String.join(" | ", row.texts()));
    }

    private boolean report(long line, Reason reason, String column, String value) {
        counts.merge(reason, 1L, Long::sum);
        rejected += reason.rejects() ? 1 : 0;
        receiver.accept(new RowProblem(file, line, reason, column, value));
        return !reason.rejects();
    }

    long rejected() {
        return rejected;
    }

    Map<Reason, Long> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
