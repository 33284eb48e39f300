package io.recscope.engine.ingest;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.RowProblem;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Streams tables into a dataset.
///
/// Memory grows with the numbers of users, items and sessions, not with the rows. An import that fails or is cancelled
/// leaves nothing behind. Thread-safe.
public final class Importer {
    private static final int CHECK_EVERY = 1 << 12;
    /// Parts of the progress at which items, then all tables have been read.
    private static final double ITEM_SHARE = 0.05;

    private static final double READ_SHARE = 0.8;

    private final Limits limits;

    public Importer(Limits limits) {
        this.limits = limits;
    }

    /// Reads the plan's tables and writes the dataset's snapshot.
    ///
    /// @param snapshot the file to make; appears only when everything went well
    /// @param scratch an existing folder on a disk with room for the rows (about 30 bytes each)
    /// @param problems receives every row problem, in file order, on the calling thread
    /// @throws BadData when the file is unusable: empty, damaged, lacking a mapped column, nearly all rows bad
    /// @throws MachineFault when the disk is full or a file may not be read
    /// @throws InterruptedException when `work` was cancelled
    public Imported run(ImportPlan plan, Path snapshot, Path scratch, Consumer<RowProblem> problems, Work work)
            throws InterruptedException {
        long began = System.nanoTime();
        List<String> contexts = plan.interactions().mapping().columns(Role.CONTEXT);
        try (DatasetBuilder builder = new DatasetBuilder(scratch, plan.clock(), contexts)) {
            List<ImportSummary.Read> reads = new ArrayList<>();
            int tables = plan.items().size();
            for (int i = 0; i < tables; i++) {
                Work part = work.part(ITEM_SHARE * i / tables, ITEM_SHARE * (i + 1) / tables);
                SinkMaker items = (mapping, columns) -> new ItemSink(mapping, columns, limits, builder);
                reads.add(read(plan.items().get(i), items, problems, part));
            }
            Format format = plan.interactions().format();
            SinkMaker events = (mapping, columns) -> new EventSink(
                    new EventColumns(format, mapping, columns, limits), new ItemColumns(mapping, columns), builder);
            reads.addFirst(read(plan.interactions(), events, problems, work.part(ITEM_SHARE, READ_SHARE)));
            Dataset dataset = builder.build(snapshot, work.part(READ_SHARE, 1));
            return new Imported(dataset, new ImportSummary(reads, (System.nanoTime() - began) / 1e9));
        } catch (IOException e) {
            throw new MachineFault(
                    "Reading or writing failed: " + e.getMessage(),
                    plan.interactions().source().label(),
                    "Check the disk's free space and your rights. Nothing was imported.",
                    e);
        }
    }

    /// Makes the receiver of a table's rows once its columns are known.
    private interface SinkMaker {
        RowSink make(Mapping mapping, List<String> columns);
    }

    private ImportSummary.Read read(Table table, SinkMaker maker, Consumer<RowProblem> receiver, Work work)
            throws IOException, InterruptedException {
        Source source = table.source();
        String sha256 = SourceDigest.of(source.path(), work.part(0, 0.1));
        try (MeteredInput in = source.open(limits);
                Rows rows = Table.rows(in, source, table.format(), limits)) {
            table.mapping().checkColumns(rows.columns(), source.label());
            RowSink sink = maker.make(table.mapping(), rows.columns());
            Problems problems = new Problems(source.label(), rows.columns(), receiver);
            Verdict verdict = new Verdict(table, problems);
            long count = 0;
            while (rows.advance()) {
                if (count % CHECK_EVERY == 0) {
                    work.checkCancelled();
                    work.report(0.1 + 0.9 * in.fraction(), "reading " + source.label() + ", row " + count);
                    verdict.early(count);
                }
                sink.take(rows.row(), problems);
                count++;
            }
            verdict.last(count);
            return new ImportSummary.Read(table, sha256, count, problems.rejected(), problems.counts());
        }
    }
}
