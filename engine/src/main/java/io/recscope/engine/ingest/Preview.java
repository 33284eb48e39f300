package io.recscope.engine.ingest;

import io.recscope.engine.data.RowProblem;
import java.util.List;

/// The first rows of a table, as an import would read them.
///
/// @param columns names, in file order
public record Preview(List<String> columns, List<PreviewRow> rows) {
    public Preview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param line where it begins, from 1
    /// @param fields texts as they stand, each cut to 200 characters
    /// @param problems what an import would report; a row is left out when one of them rejects it
    public record PreviewRow(long line, List<String> fields, List<RowProblem> problems) {
        public PreviewRow {
            fields = List.copyOf(fields);
            problems = List.copyOf(problems);
        }

        public boolean rejected() {
            return problems.stream().anyMatch(p -> p.reason().rejects());
        }
    }
}
