package io.recscope.engine.ab;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/// Reads the results of a running test from comma separated values with a header.
///
/// Two forms are known. **Counts**: `arm`, `trials`, `successes`, and `day` unless there is one look only; lines of
/// one arm and day add up. **Units**: `arm`, `value` and, if wished, `unit` and `day`, a line for each unit, `day`
/// being that on which it is counted; a unit comes once, since values of one unit are not independent. Where all
/// values are 0 or 1 they are successes of trials. A day is a date as `2026-11-21` or a whole number. Days and
/// arms may come in any order; empty lines are passed over.
public final class AbFile {
    private AbFile() {}

    /// Reads a file.
    ///
    /// @throws NotFound when there is no such file
    /// @throws BadData when it is no such table; names the line and the remedy
    public static AbData read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            throw new NotFound("There is no file " + file, "", "Check the path.");
        }
        if (Files.isDirectory(file)) {
            throw new MachineFault("This is a folder, not a file", file.toString(), "Name a file.");
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(Files.newBufferedReader(file))) {
            return read(csv.iterator(), name);
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
            throw notReadable(name, e);
        } catch (IOException e) {
            throw new MachineFault(
                    "The file cannot be read: " + e.getMessage(), file.toString(), "Check your rights on it.", e);
        }
    }

    private static BadData notReadable(String name, Exception cause) {
        return new BadData(
                "This is no table of comma separated values in UTF-8",
                name,
                "Save it as CSV in UTF-8, with quotes closed.",
                cause);
    }

    private static AbData read(Iterator<CsvRecord> records, String name) {
        if (!records.hasNext()) {
            throw new BadData("The file is empty", name, "Give a header and a line for each arm and day, or unit.");
        }
        AbColumns columns = AbColumns.of(records.next().getFields(), name);
        AbDraft draft = new AbDraft(name);
        while (records.hasNext()) {
            CsvRecord row = records.next();
            AbLine line = new AbLine(columns, row.getFields(), name, row.getStartingLineNumber());
            String arm = line.text(AbColumns.ARM);
            Optional<String> day =
                    columns.has(AbColumns.DAY) ? Optional.of(line.text(AbColumns.DAY)) : Optional.empty();
            if (columns.counts()) {
                draft.count(line, arm, day, line.trials());
            } else {
                Optional<String> unit =
                        columns.has(AbColumns.UNIT) ? Optional.of(line.text(AbColumns.UNIT)) : Optional.empty();
                draft.unit(line, arm, day, unit, line.number(AbColumns.VALUE));
            }
        }
        return draft.data();
    }
}
