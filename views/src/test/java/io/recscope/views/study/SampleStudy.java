package io.recscope.views.study;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.Inspection;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.quality.RepairPlan;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.DatasetOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A small dataset with a few defects, taken through the engine.
final class SampleStudy {
    private static final long DAY = 86_400_000L;
    private static final long FROM = 1_700_000_000_000L;
    private static final int USERS = 24;
    private static final int ITEMS = 15;
    private static final int EVENTS = 8;

    private static final ToyLearner LEARNER = new ToyLearner(18, 3);
    private static final Fusion WITH_LEARNER =
            Fusion.usual(List.of(ItemNeighbours.usual(), MostPopular.usual(), LEARNER));
    private static final ModelKinds KINDS =
            new ModelKinds(List.of(ItemNeighbours.usual(), MostPopular.usual(), LEARNER, WITH_LEARNER));

    private SampleStudy() {}

    /// With findings, repairs and a list of a fusion.
    ///
    /// @param folder where the dataset's file may lie
    static Study full(Path folder) throws IOException, InterruptedException {
        Dataset data = data(folder);
        QualityReport quality = Inspection.complete().inspect(data, FROM + 400 * DAY, Work.SILENT);
        List<Effect> effects = RepairPlan.recommended(quality).preview(data, Work.SILENT);
        Fusion fusion = Fusion.usual(List.of(ItemNeighbours.usual(), MostPopular.usual()));
        Run run = run(data, List.of(MostPopular.usual(), ItemNeighbours.usual(), fusion, LEARNER, WITH_LEARNER));
        DatasetInfo info = info(data);
        return new Study(
                "A made-up shop",
                info,
                quality,
                effects,
                info,
                data,
                run,
                List.of(list(data, fusion, 3)),
                SampleSteering.full(run),
                SampleExplained.of(data));
    }

    /// Nothing repaired, no lists.
    static Study bare(Study full) throws InterruptedException {
        return new Study(
                "",
                full.original(),
                full.quality(),
                List.of(),
                full.used(),
                full.data(),
                run(full.data(), List.of(MostPopular.usual())),
                List.of(),
                Steering.NONE,
                Explained.NONE);
    }

    /// A run of one model.
    static Run tiny(Path folder) throws IOException, InterruptedException {
        return run(data(folder), List.of(MostPopular.usual()));
    }

    private static Dataset data(Path folder) throws IOException, InterruptedException {
        Random random = new Random(7);
        try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.TIME, List.of())) {
            for (int item = 0; item < ITEMS; item++) {
                String title = item == 0 ? " Lamp <b>&amp; shade</b> " : item == 1 ? "" : "Thing number " + item;
                builder.describe(builder.item("i" + item), title, "", List.of("kind " + item % 3));
            }
            int line = 1;
            for (int user = 0; user < USERS; user++) {
                for (int event = 0; event < EVENTS; event++) {
                    int item = (user % 3 + 3 * random.nextInt(ITEMS / 3)) % ITEMS;
                    long time = FROM + (user + 30L * event) * DAY;
                    Interaction row =
                            new Interaction(builder.user("u" + user), item, time, 1, 0, -1, ++line, List.of());
                    builder.add(row);
                    if (event == 0 && user % 4 == 0) {
                        builder.add(row);
                    }
                }
            }
            return builder.build(folder.resolve("sample.snapshot"), Work.SILENT);
        }
    }

    private static Run run(Dataset data, List<ModelSpec> models) throws InterruptedException {
        return new Experiment(
                        data.digest(), new LastOut(), models, List.of(5, 10), Protocol.DEFAULT, new Resampling(100, 42))
                .run(
                        data,
                        Setting.here("test", Workshop.BARE)
                                .withThreads(1)
                                .withDescription(new KindsCodec(KINDS)::write),
                        Work.SILENT);
    }

    private static DatasetInfo info(Dataset data) {
        DatasetOrigin origin = new DatasetOrigin(
                DatasetOrigin.Kind.IMPORT,
                "",
                "shop.csv",
                "5f".repeat(32),
                JsonNodeFactory.instance.objectNode(),
                "0.1.0",
                Instant.ofEpochMilli(FROM));
        return new DatasetInfo(
                1,
                "shop",
                "",
                data.digest(),
                data.clock(),
                data.rows(),
                data.users(),
                data.catalog().size(),
                origin);
    }

    private static Study.ListForUser list(Dataset data, ModelSpec spec, int user) throws InterruptedException {
        Model model = spec.fit(data, Workshop.BARE, Work.SILENT);
        UserHistory known = data.history(user);
        Recommendation list = new Pipeline(model, List.of()).recommend(Request.next(known, 5));
        int next = list.candidates().getFirst().item();
        return new Study.ListForUser(
                data.userId(user), spec.kind(), known.size(), List.of("Thing number 3"), next, list);
    }
}
