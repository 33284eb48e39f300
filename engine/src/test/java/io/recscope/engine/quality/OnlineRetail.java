package io.recscope.engine.quality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.recscope.engine.SharedData;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Online Retail II as the import preset maps it.
final class OnlineRetail {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private OnlineRetail() {}

    static Dataset load(Path folder) throws IOException, InterruptedException {
        Path csv = SharedData.dir("online-retail-II").resolve("online_retail_II_2009-2010.csv.gz");
        List<String> contexts = List.of("Price", "Country");
        try (Reader text =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(csv)), StandardCharsets.UTF_8);
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text);
                DatasetBuilder builder = new DatasetBuilder(folder, Clock.TIME, contexts)) {
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() > 1) {
                    add(builder, row);
                }
            }
            return builder.build(folder.resolve("retail.snapshot"), Work.SILENT);
        }
    }

    private static void add(DatasetBuilder builder, CsvRecord row) throws IOException {
        int item = builder.item(row.getField(1));
        builder.describe(item, row.getField(2), "", List.of());
        builder.add(new Interaction(
                builder.user(row.getField(6)),
                item,
                LocalDateTime.parse(row.getField(4), TIME)
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli(),
                Float.parseFloat(row.getField(3)),
                builder.action("buy"),
                builder.session(row.getField(0)),
                (int) row.getStartingLineNumber(),
                List.of(builder.context(0, row.getField(5)), builder.context(1, row.getField(7)))));
    }
}
