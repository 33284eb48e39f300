package io.recscope.views.explain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetOrigin;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A workspace with a small shop, and two models that were fitted on it: one that reads texts, and the latest, which
/// does not.
final class SmallShop {
    private static final long DAY = 86_400_000L;
    private static final long FROM = 1_700_000_000_000L;
    private static final int USERS = 40;
    private static final List<String> COLOURS = List.of("red", "green", "blue");
    private static final List<String> THINGS = List.of(
            "lamp", "cup", "chair", "plate", "clock", "vase", "basket", "candle", "mirror", "frame", "bowl", "jar");

    static final String DATASET = "shop";

    private SmallShop() {}

    static Workshops workshops() {
        return new Workshops(
                new Torch(() -> {
                    throw new IllegalStateException("this shop has no PyTorch");
                }),
                Encoders.of(new HashedWords()),
                new ModelKinds(List.of(ContentNeighbours.usual(), ItemNeighbours.usual())));
    }

    /// @param folder where the workspace is made
    static void make(Path folder, boolean models) throws InterruptedException {
        try (Workspace workspace = Workspace.create(folder)) {
            workspace
                    .datasets()
                    .add(
                            DATASET,
                            SmallShop::origin,
                            (scratch, snapshot, problems, work) -> build(scratch, snapshot),
                            Work.SILENT);
            Laboratory laboratory = new Laboratory(workspace, workshops(), "test");
            Dataset data = laboratory.data(DATASET);
            if (models) {
                laboratory.models().fit(data, ContentNeighbours.usual(), Work.SILENT);
                laboratory.models().fit(data, ItemNeighbours.usual(), Work.SILENT);
            }
        }
    }

    private static DatasetOrigin origin() {
        return new DatasetOrigin(
                DatasetOrigin.Kind.GENERATE, "", "", "", JsonNodeFactory.instance.objectNode(), "test", Instant.EPOCH);
    }

    /// Each user mostly buys things of one colour.
    private static Dataset build(Path scratch, Path snapshot) throws IOException, InterruptedException {
        Random random = new Random(5);
        try (DatasetBuilder builder = new DatasetBuilder(scratch, Clock.TIME, List.of())) {
            for (int item = 0; item < COLOURS.size() * THINGS.size(); item++) {
                String colour = COLOURS.get(item / THINGS.size());
                String title = colour + " " + THINGS.get(item % THINGS.size());
                builder.describe(builder.item("i" + item), title, "", List.of(colour));
            }
            int line = 1;
            for (int user = 0; user < USERS; user++) {
                int events = user == 0 ? 1 : 16;
                for (int event = 0; event < events; event++) {
                    int colour = random.nextInt(5) == 0 ? random.nextInt(3) : user % 3;
                    int item = colour * THINGS.size() + random.nextInt(THINGS.size());
                    builder.add(new Interaction(
                            builder.user("u" + user),
                            item,
                            FROM + (user + 20L * event) * DAY,
                            1,
                            0,
                            -1,
                            ++line,
                            List.of()));
                }
            }
            return builder.build(snapshot, Work.SILENT);
        }
    }
}
