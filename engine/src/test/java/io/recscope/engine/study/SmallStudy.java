package io.recscope.engine.study;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.LearningToy;
import io.recscope.engine.ingest.Choices;
import io.recscope.engine.ingest.ImportPlan;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.ingest.Limits;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A workspace in an empty folder and a file of 20 users and 13 items beside it, with a row twice and a row without
/// item.
final class SmallStudy implements AutoCloseable {
    static final String MAPPING = "user=who,item=what,time=when,weight=stars";
    static final int ROWS = 201;

    final Path file;
    final ModelKinds kinds = new ModelKinds(List.of(
            MostPopular.usual(),
            Transitions.usual(),
            Fusion.usual(List.of(MostPopular.usual())),
            new LearningToy(3, 1)));
    private final Path folder;
    private Workspace workspace;

    SmallStudy(Path top) {
        try {
            file = Files.writeString(top.resolve("events.csv"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = top.resolve("w");
        workspace = Workspace.create(folder);
    }

    private static String text() {
        StringBuilder text = new StringBuilder("who,what,when,stars\n");
        for (int k = 0; k < 200; k++) {
            String row = "u" + k % 20 + ",i" + k * 7 % 13 + "," + (1_700_000_000 + k * 60) + "," + (k % 5 + 1) + "\n";
            text.append(k == 100 ? row + row : row);
        }
        return text.append("u1,,1700000000,5\n").toString();
    }

    Workspace workspace() {
        return workspace;
    }

    void reopen() {
        workspace.close();
        workspace = Workspace.open(folder);
    }

    ImportPlan plan() {
        return new Inspector(Limits.STANDARD)
                .inspect(file, new Choices("", MAPPING, List.of(), ""))
                .plan();
    }

    DatasetImport imports() {
        return new DatasetImport(workspace, new Importer(Limits.STANDARD), "test 1");
    }

    DatasetInfo imported() throws InterruptedException {
        return imports().run("events", plan(), Work.SILENT).dataset();
    }

    Dataset data() throws InterruptedException {
        return workspace.datasets().open(imported());
    }

    ModelLibrary models() {
        return new ModelLibrary(workspace, kinds, Workshop.BARE, "test 1");
    }

    /// The files of the workspace but the database's own, by their names in it.
    List<String> files() {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .filter(name -> !name.startsWith("recscope."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Work that is cancelled when it asks for the `n`-th time, counted from 0.
    static Work cancelledAt(int n) {
        AtomicInteger asked = new AtomicInteger();
        return new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                if (asked.getAndIncrement() == n) {
                    throw new InterruptedException("cancelled");
                }
            }
        };
    }

    @Override
    public void close() {
        workspace.close();
    }
}
