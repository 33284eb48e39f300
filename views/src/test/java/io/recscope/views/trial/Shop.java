package io.recscope.views.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetOrigin;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A small shop; a workspace with it is made in a moment, and nothing of it needs PyTorch.
public enum Shop {
    /// 60 users and 40 toys, a few of which most users buy; users have 8 to 17 events.
    POPULAR(Stocks::popular),
    /// 40 users and 36 things; each user mostly buys things of one colour, which is their category. The first
    /// user has one event, the others have 16.
    COLOURED(Stocks::coloured),
    /// 40 users and 28 things of four kinds; in the middle of a history a user turns from one kind to the next. The
    /// first user has 12 events, the others have 5 to 12.
    TURNING(Stocks::turning);

    /// What its dataset is called.
    public static final String NAME = "shop";

    private final Stocks.Filling filling;

    Shop(Stocks.Filling filling) {
        this.filling = filling;
    }

    /// The kinds of models that need no PyTorch.
    public static ModelKinds kinds() {
        return new ModelKinds(
                List.of(MostPopular.usual(), ItemNeighbours.usual(), Transitions.usual(), ContentNeighbours.usual()));
    }

    /// What its models are made with.
    public static Workshops workshops() {
        Torch torch = new Torch(() -> {
            throw new IllegalStateException("no model here needs PyTorch");
        });
        return new Workshops(torch, Encoders.of(new HashedWords()), kinds());
    }

    /// Makes a workspace with it.
    ///
    /// @param folder where; made when missing
    /// @param models fitted on it, the last one last
    public void make(Path folder, ModelSpec... models) throws InterruptedException {
        try (Workspace workspace = Workspace.create(folder)) {
            workspace
                    .datasets()
                    .add(
                            NAME,
                            Shop::origin,
                            (scratch, snapshot, problems, work) -> {
                                try (DatasetBuilder builder = new DatasetBuilder(scratch, Clock.TIME, List.of())) {
                                    filling.fill(builder);
                                    return builder.build(snapshot, Work.SILENT);
                                }
                            },
                            Work.SILENT);
            Laboratory laboratory = new Laboratory(workspace, workshops(), "test");
            Dataset data = laboratory.data(NAME);
            for (ModelSpec model : models) {
                laboratory.models().fit(data, model, Work.SILENT);
            }
        }
    }

    /// Measures three models on the shop of a workspace, once for lists of each length.
    public static void measure(Path folder, List<Integer> lengths) throws InterruptedException {
        try (Workspace workspace = Workspace.open(folder)) {
            Laboratory laboratory = new Laboratory(workspace, workshops(), "test");
            Dataset data = laboratory.data(NAME);
            List<ModelSpec> models = List.of(MostPopular.usual(), ItemNeighbours.usual(), Transitions.usual());
            Setting setting = Setting.here("test", laboratory.workshop())
                    .withThreads(1)
                    .withDescription(new KindsCodec(kinds())::write);
            for (int length : lengths) {
                laboratory
                        .runs()
                        .save(new Experiment(
                                        data.digest(),
                                        new LastOut(),
                                        models,
                                        List.of(length),
                                        Protocol.DEFAULT,
                                        new Resampling(100, 42))
                                .run(data, setting, Work.SILENT));
            }
        }
    }

    private static DatasetOrigin origin() {
        return new DatasetOrigin(
                DatasetOrigin.Kind.GENERATE, "", "", "", JsonNodeFactory.instance.objectNode(), "test", Instant.EPOCH);
    }
}
