package io.recscope.sample.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A line of a simulated interactions file.
record LogRow(String user, String item, long time, String action, Slot slot, double propensity) {
    record Slot(String session, int list, int position) {}

    boolean viewed() {
        return !action.equals("skip");
    }

    static List<LogRow> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(LogRow::of).toList();
        }
    }

    private static LogRow of(NamedCsvRecord row) {
        return new LogRow(
                row.getField("user"),
                row.getField("item"),
                Long.parseLong(row.getField("time")),
                row.getField("action"),
                new Slot(
                        row.getField("session"),
                        Integer.parseInt(row.getField("list")),
                        Integer.parseInt(row.getField("position"))),
                Double.parseDouble(row.getField("propensity")));
    }
}
