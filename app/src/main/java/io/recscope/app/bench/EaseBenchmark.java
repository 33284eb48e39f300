package io.recscope.app.bench;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.Ease;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.List;

/// Time to fit EASE on a catalogue of films and on one of beauty products.
public record EaseBenchmark(Inspector inspector, Importer importer) implements Benchmark {
    @Override
    public String name() {
        return "ease";
    }

    @Override
    public String purpose() {
        return "fit EASE: ml-1m (3,416 items), then Amazon Beauty (12,101 items)";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        Subject subject = new Subject(inspector, importer);
        Dataset films = subject.dataset(setting, Subject.ML_1M, work);
        Dataset beauty = subject.dataset(setting, Subject.BEAUTY, work);
        double[] small =
                Stopwatch.repeated(setting.runs(), () -> new Ease(1000, 0.8).fit(films, Workshop.BARE, Work.SILENT));
        // one run takes long enough to need no warming up
        double[] large = new double[Math.min(setting.runs(), 3)];
        for (int run = 0; run < large.length; run++) {
            large[run] = Stopwatch.seconds(() -> new Ease(100, 0.8).fit(beauty, Workshop.BARE, work));
        }
        return List.of(
                Figure.of("EASE on ml-1m, " + films.catalog().size() + " items", "s", small),
                Figure.of("EASE on Amazon Beauty, " + beauty.catalog().size() + " items", "s", large));
    }
}
