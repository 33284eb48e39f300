package io.recscope.engine.workspace;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.recscope.engine.data.RowProblem;
import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The row problems met while a dataset was imported, in the order of the source. Thread-safe.
public final class RowProblems {
    private static final int PAGE = 10_000;

    private final Database database;
    private final int dataset;

    RowProblems(Database database, int dataset) {
        this.database = database;
        this.dataset = dataset;
    }

    /// How many rows have each problem; reasons that do not occur are left out.
    public Map<Reason, Integer> counts() {
        return database.read((connection, work) -> {
            Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT reason, COUNT(*) FROM row_problem WHERE dataset = ? GROUP BY reason")) {
                query.setInt(1, dataset);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        counts.put(Reason.valueOf(row.getString(1)), row.getInt(2));
                    }
                }
            }
            return counts;
        });
    }

    /// At most `count` problems, beginning with number `from`.
    public List<RowProblem> page(int from, int count) {
        return database.read((connection, work) -> page(connection, from, count));
    }

    private List<RowProblem> page(Connection connection, int from, int count) throws SQLException {
        List<RowProblem> problems = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT file, line, reason, column_name, text"
                + " FROM row_problem WHERE dataset = ? AND no >= ? AND no < ? ORDER BY no")) {
            query.setInt(1, dataset);
            query.setInt(2, from);
            query.setLong(3, (long) from + count);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    problems.add(new RowProblem(
                            row.getString(1),
                            row.getLong(2),
                            Reason.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getString(5)));
                }
            }
        }
        return problems;
    }

    /// Writes all problems as a CSV file with a header; replaces the file when it exists.
    ///
    /// @throws MachineFault when it cannot be written
    public void exportCsv(Path file) {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("file", "line", "reason", "rejected", "column", "value");
            int from = 0;
            for (List<RowProblem> page = page(0, PAGE); !page.isEmpty(); page = page(from, PAGE)) {
                for (RowProblem p : page) {
                    csv.writeRecord(
                            p.file(),
                            String.valueOf(p.line()),
                            p.reason().name(),
                            String.valueOf(p.reason().rejects()),
                            p.column(),
                            p.value());
                }
                from += page.size();
            }
        } catch (IOException e) {
            throw new MachineFault("The row problems could not be written", file.toString(), "Choose another file.", e);
        }
    }
}
