package io.recscope.sample.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.recscope.sample.SampleData;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// What the simulation needs to know of a catalogue's item.
///
/// @param id the item's id in the catalogue
/// @param category its most general category; empty for none, which counts as one
public record Video(String id, String category) {

    /// The bundled KuaiRec catalogue, in the order of its file.
    public static List<Video> kuaiRec(SampleData data) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(data.open(data.set("kuairec-items"))), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Video(row.getField("item_id"), row.getField("category_1")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled catalogue is damaged", e);
        }
    }
}
