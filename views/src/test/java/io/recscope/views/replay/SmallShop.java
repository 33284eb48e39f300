package io.recscope.views.replay;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.ingest.Choices;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.ingest.Limits;
import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.study.DatasetImport;
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

/// A workspace with a small shop of four kinds of things and two models; no model needs PyTorch.
final class SmallShop {
    static final String NAME = "shop";
    private static final List<String> KINDS = List.of("red lamp", "blue mug", "green tent", "white bowl");
    private static final int EACH = 7;
    private static final int USERS = 40;

    private SmallShop() {}

    static Workshops workshops() {
        Torch torch = new Torch(() -> {
            throw new IllegalStateException("no model here needs PyTorch");
        });
        return new Workshops(
                torch,
                Encoders.of(new HashedWords()),
                new ModelKinds(List.of(MostPopular.usual(), ItemNeighbours.usual())));
    }

    /// Makes it.
    static void make(Path folder, Path scratch) throws IOException, InterruptedException {
        Path csv = Files.writeString(scratch.resolve("shop.csv"), rows());
        try (Workspace workspace = Workspace.create(folder)) {
            Inspector inspector = new Inspector(Limits.STANDARD);
            var plan =
                    inspector.inspect(csv, new Choices("", "", List.of(), "")).plan();
            new DatasetImport(workspace, new Importer(Limits.STANDARD), "test").run(NAME, plan, Work.SILENT);
            Laboratory laboratory = new Laboratory(workspace, workshops(), "test");
            Dataset data = laboratory.data(NAME);
            laboratory.models().fit(data, MostPopular.usual(), Work.SILENT);
            laboratory.models().fit(data, ItemNeighbours.usual(), Work.SILENT);
        }
    }

    private static String rows() {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("user_id,item_id,timestamp,title\n");
        for (int user = 0; user < USERS; user++) {
            int events = user == 0 ? 12 : 5 + random.nextInt(8);
            for (int event = 0; event < events; event++) {
                int kind = (user + (event > events / 2 ? 1 : 0)) % KINDS.size();
                int item = kind * EACH + random.nextInt(EACH);
                csv.append("u%d,i%d,%sT12:00:00Z,%s %d%n"
                        .formatted(
                                user,
                                item,
                                LocalDate.of(2024, 1, 1).plusDays(event * 3L + user),
                                KINDS.get(kind),
                                item));
            }
        }
        return csv.toString();
    }
}
