package io.recscope.views.tune;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.ingest.Choices;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.ingest.Limits;
import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.study.DatasetImport;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// A workspace with a small shop, two fitted models and, when wanted, runs; nothing of it needs PyTorch.
public final class ToyShop {
    public static final String NAME = "toys";
    private static final int USERS = 60;
    private static final int ITEMS = 40;

    private ToyShop() {}

    private static ModelKinds kinds() {
        return new ModelKinds(List.of(MostPopular.usual(), ItemNeighbours.usual(), Transitions.usual()));
    }

    public static Workshops workshops() {
        Torch torch = new Torch(() -> {
            throw new IllegalStateException("no model here needs PyTorch");
        });
        return new Workshops(torch, Encoders.of(new HashedWords()), kinds());
    }

    /// Makes it.
    ///
    /// @param runs how many experiments are carried out, each with one model more
    public static void make(Path folder, Path scratch, int runs) throws IOException, InterruptedException {
        Path csv = Files.writeString(scratch.resolve("toys.csv"), rows());
        try (Workspace workspace = Workspace.create(folder)) {
            var plan = new Inspector(Limits.STANDARD)
                    .inspect(csv, new Choices("", "", List.of(), ""))
                    .plan();
            new DatasetImport(workspace, new Importer(Limits.STANDARD), "test").run(NAME, plan, Work.SILENT);
            Laboratory laboratory = new Laboratory(workspace, workshops(), "test");
            Dataset data = laboratory.data(NAME);
            laboratory.models().fit(data, MostPopular.usual(), Work.SILENT);
            laboratory.models().fit(data, ItemNeighbours.usual(), Work.SILENT);
            for (int i = 0; i < runs; i++) {
                laboratory.runs().save(run(data, laboratory, List.of(10 - 5 * i)));
            }
        }
    }

    private static Run run(Dataset data, Laboratory laboratory, List<Integer> ks) throws InterruptedException {
        List<ModelSpec> models = List.of(MostPopular.usual(), ItemNeighbours.usual(), Transitions.usual());
        Setting setting = Setting.here("test", laboratory.workshop())
                .withThreads(1)
                .withDescription(new KindsCodec(kinds())::write);
        return new Experiment(data.digest(), new LastOut(), models, ks, Protocol.DEFAULT, new Resampling(100, 42))
                .run(data, setting, Work.SILENT);
    }

    private static String rows() {
        Random random = new Random(11);
        StringBuilder csv = new StringBuilder("user_id,item_id,timestamp,title\n");
        for (int user = 0; user < USERS; user++) {
            int events = 8 + random.nextInt(10);
            for (int event = 0; event < events; event++) {
                int item = (int) Math.min(ITEMS - 1, Math.abs(random.nextGaussian()) * ITEMS / 3 + user % 4);
                csv.append("u%d,i%d,%sT12:00:00Z,toy %d of wood%n"
                        .formatted(user, item, LocalDate.of(2024, 1, 1).plusDays(event * 3L + user), item));
            }
        }
        return csv.toString();
    }
}
