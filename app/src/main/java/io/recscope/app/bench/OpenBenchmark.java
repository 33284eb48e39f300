package io.recscope.app.bench;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.study.DatasetImport;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.BulkRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Time from the folder of a workspace to a dataset that answers: a million interactions, then twenty million.
public record OpenBenchmark(Inspector inspector, Importer importer) implements Benchmark {
    private static final List<Integer> SIZES = List.of(1_000_000, 20_000_000);
    private static final String NAME = "bulk";
    private static final int STEP = 1009;

    @Override
    public String name() {
        return "open";
    }

    @Override
    public String purpose() {
        return "open a workspace and a dataset of 1 and 20 million generated interactions, and read from it";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        Subject subject = new Subject(inspector, importer);
        List<Figure> figures = new ArrayList<>();
        for (int rows : SIZES) {
            Path file = BulkRatings.of(rows, 1).write(setting.scratch().resolve(rows + ".csv"), work);
            Path folder = setting.scratch().resolve("workspace" + rows);
            try (Workspace workspace = Workspace.create(folder)) {
                new DatasetImport(workspace, importer, "bench").run(NAME, subject.plan(file), work);
            }
            double[] seconds = Stopwatch.repeated(setting.runs(), () -> use(folder));
            figures.add(Figure.of(
                    String.format(Locale.ROOT, "open %,d interactions and read 1 in %d users", rows, STEP),
                    "s",
                    seconds));
        }
        return figures;
    }

    /// Usable means that histories can be read; one of a thousand users is.
    private static void use(Path folder) {
        try (Workspace workspace = Workspace.open(folder)) {
            Dataset data = workspace.datasets().open(workspace.datasets().find(NAME));
            long items = 0;
            for (int user = 0; user < data.users(); user += STEP) {
                items += data.history(user).size();
            }
            if (items == 0) {
                throw new IllegalStateException("an empty dataset");
            }
        }
    }
}
