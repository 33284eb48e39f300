package io.recscope.app.bench;

import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.study.DatasetImport;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.BulkRatings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Rows a second from a file into a workspace with all checks, beside sqlite3 with an index on (user, order).
public record ImportBenchmark(Inspector inspector, Importer importer) implements Benchmark {
    private static final int BULK = 20_000_000;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String purpose() {
        return "import ml-1m and 20 million generated rows into a workspace, in turn with sqlite3 .import";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        Path films = setting.scratch().resolve("ml-1m.csv");
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(setting.file(Subject.ML_1M, Subject.INTERACTIONS)))) {
            Files.copy(in, films);
        }
        figures.addAll(inTurn("ml-1m", films, setting.runs(), setting, work));
        Path bulk = BulkRatings.of(BULK, 1).write(setting.scratch().resolve("bulk.csv"), work);
        figures.addAll(inTurn("20 million rows", bulk, 1, setting, work));
        return figures;
    }

    private List<Figure> inTurn(String what, Path file, int runs, BenchSetting setting, Work work)
            throws IOException, InterruptedException {
        long rows;
        try (var lines = Files.lines(file)) {
            rows = lines.count() - 1;
        }
        Optional<SqlitePeer> peer = SqlitePeer.find(setting.scratch());
        if (peer.isEmpty()) {
            setting.notes().accept("sqlite3 is not on the PATH: the peer is left out");
        }
        double[] ours = new double[runs];
        double[] theirs = new double[runs];
        if (runs > 1) {
            once(file, setting.scratch(), work);
        }
        resetPeak();
        for (int run = 0; run < runs; run++) {
            ours[run] = Stopwatch.seconds(() -> once(file, setting.scratch(), work));
            if (peer.isPresent()) {
                theirs[run] = peer.get().seconds(file);
            }
        }
        List<Figure> figures = new ArrayList<>();
        Figure own = Figure.of(what + ": file to stored dataset", "s", ours);
        figures.add(own);
        figures.add(Figure.of(what + ": rows a second", "rows/s", rows / own.median()));
        figures.add(Figure.of(what + ": peak of the heap, garbage included", "MB", peakHeap() / MEGABYTE));
        if (peer.isPresent()) {
            Figure sqlite = Figure.of(what + ": sqlite3 .import and index on (user, order)", "s", theirs);
            figures.add(sqlite);
            figures.add(Figure.of(what + ": sqlite3 / RecScope", "×", sqlite.median() / own.median()));
        }
        return figures;
    }

    private void once(Path file, Path scratch, Work work) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(scratch, "workspace");
        try (Workspace workspace = Workspace.create(folder.resolve("w"))) {
            new DatasetImport(workspace, importer, "bench")
                    .run("bench", new Subject(inspector, importer).plan(file), work);
        }
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
