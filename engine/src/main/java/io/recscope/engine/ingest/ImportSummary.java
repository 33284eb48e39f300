package io.recscope.engine.ingest;

import io.recscope.engine.data.RowProblem.Reason;
import java.util.List;
import java.util.Map;

/// What an import read, kept and left out.
///
/// @param tables the table of interactions, then those of items
/// @param seconds from the first byte to the finished dataset
public record ImportSummary(List<Read> tables, double seconds) {

    /// What became of one table.
    ///
    /// @param sha256 of the file as it lies on disk, lower-case hexadecimal
    /// @param rows rows without header and empty lines
    /// @param rejected rows left out
    /// @param problems number of rows by reason, remarks on kept rows included
    public record Read(Table table, String sha256, long rows, long rejected, Map<Reason, Long> problems) {
        public Read {
            problems = Map.copyOf(problems);
        }

        public long kept() {
            return rows - rejected;
        }
    }

    public ImportSummary {
        tables = List.copyOf(tables);
    }

    public Read interactions() {
        return tables.getFirst();
    }
}
