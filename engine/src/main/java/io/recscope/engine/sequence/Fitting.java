package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.OutOfDeviceMemory;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Locale;

/// A network while it learns.
///
/// What is learned is kept after each epoch where the workshop keeps such ([Keeping]), so an interrupted
/// training goes on from there. When the device's memory is too small, it goes on with batches half as large,
/// and after that on the processor.
final class Fitting {
    private final Network network;
    private final Interactions data;
    private final Workshop workshop;
    private final Stepping stepping;

    /// Makes the steps of a training.
    interface Stepping {
        Steps of(Engine engine, Goods goods, Histories histories);
    }

    /// What is learned from.
    private record Matter(
            Aside aside,
            EventFeatures features,
            Histories histories,
            Goods goods,
            HeldOut stopping,
            Inheritance inheritance) {

        Blueprint blueprint(Network network, Torch torch) {
            return new Blueprint(
                    network,
                    new Blueprint.Dimensions(
                            goods.size(),
                            goods.width(),
                            features.rows(),
                            goods.categories(),
                            features.timed(),
                            torch.half()));
        }
    }

    Fitting(Network network, Interactions data, Workshop workshop) {
        this(network, data, workshop, Steps::new);
    }

    Fitting(Network network, Interactions data, Workshop workshop, Stepping stepping) {
        this.network = network;
        this.data = data;
        this.workshop = workshop;
        this.stepping = stepping;
    }

    /// Learns until it gets no better, or the epochs or the time are used up. Without anything to learn from,
    /// the model scores all items 0.
    ///
    /// @throws BadData when the loss was no number in the first epoch
    /// @throws MachineFault when a batch half as large is still too much for the processor's memory
    /// @throws InterruptedException when `work` was cancelled
    InterestModel run(Work work) throws InterruptedException {
        Torch torch = workshop.torch();
        torch.start(work.part(0, 0.02));
        torch.threads(torch.settings().threads());
        Matter matter = matter(work);
        if (matter.goods().trained() == 0 && !network.start().inherits()) {
            return untaught(torch, matter);
        }
        Keeping keeping = Keeping.of(network, data, workshop, work);
        Progress progress = workshop.finishing() ? keeping.end() : keeping.begin();
        InterestModel model = taught(torch, matter, keeping, progress, work.part(0.1, 1));
        keeping.done(progress);
        return model;
    }

    private Matter matter(Work work) throws InterruptedException {
        Inheritance inheritance = Inheritance.of(network, workshop);
        int[] learned = inheritance.learned(data);
        Aside aside = network.start().onlyNew() ? Aside.ofNew(data, network, learned) : Aside.of(data, network);
        EventFeatures features = new EventFeatures(EventTables.of(aside.known(), network.inputs()), data);
        Histories histories = Histories.of(aside.known(), features, work);
        if (network.start().onlyNew() || network.training().epochs() == 0) {
            histories = histories.after(learned);
        }
        inheritance.warn(learned, histories.learned(true));
        Goods goods = Goods.of(data, histories, network, workshop, work.part(0.02, 0.1))
                .after(inheritance.counts(data.catalog()));
        return new Matter(aside, features, histories, goods, aside.stopping(data, learned), inheritance);
    }

    private InterestModel untaught(Torch torch, Matter matter) {
        Blueprint blueprint = matter.blueprint(network, torch);
        String note = "There was nothing to learn from; all items have the score 0.";
        TrainingLog log = new TrainingLog(List.of(), 0, torch.device().name(), List.of(note));
        float[] items = new float[(matter.goods().size() + 1) * network.shape().width()];
        return model(torch, matter, new Knowledge(blueprint, blueprint.initial(), log), items, 0);
    }

    private InterestModel model(Torch torch, Matter matter, Knowledge knowledge, float[] items, float lift) {
        int[] keys = Keys.items(data.catalog());
        Past past = new Past(
                matter.goods().blocks(),
                Keys.categories(data.catalog()),
                Keys.users(data),
                matter.histories().learned(network.training().epochs() > 0));
        return new InterestModel(
                torch,
                new Filing.Filed(
                        knowledge,
                        matter.features().tables(),
                        items,
                        lift,
                        keys,
                        matter.goods().learned(),
                        past),
                data);
    }

    /// Tries again with less memory as long as there is something to try.
    private InterestModel taught(Torch first, Matter matter, Keeping keeping, Progress progress, Work work)
            throws InterruptedException {
        Torch torch = first;
        Room room = new Room(first.device(), progress.batch(), false);
        while (true) {
            try {
                return attempt(torch, matter, keeping, progress, work);
            } catch (OutOfDeviceMemory e) {
                Room next = room.less().orElseThrow(() -> tooSmall(progress.batch(), e));
                String note = "There was too little memory to learn " + room.described() + "; went on after epoch "
                        + progress.epochs().size() + " " + next.described() + ".";
                progress.notes().add(note);
                work.report(0, note);
                if (next.batch() != room.batch()) {
                    progress.batch(next.batch());
                }
                if (!next.device().equals(room.device())) {
                    torch = torch.onProcessor();
                }
                room = next;
            }
        }
    }

    private MachineFault tooSmall(int batch, OutOfDeviceMemory cause) {
        return new MachineFault(
                "There is too little memory to learn in batches of " + batch + " events",
                network.kind(),
                "Close other programs, or set a smaller batch, for example batch=" + Math.max(1, batch / 2) + ".",
                cause);
    }

    private InterestModel attempt(Torch torch, Matter matter, Keeping keeping, Progress progress, Work work)
            throws InterruptedException {
        Blueprint blueprint = matter.blueprint(network, torch);
        matter.inheritance()
                .into(
                        blueprint,
                        data.catalog(),
                        matter.goods().blocks(),
                        matter.features().tables());
        float[] items;
        float lift;
        try (Engine engine = new Engine(torch, blueprint, true);
                Steps steps = stepping.of(engine, matter.goods(), matter.histories())) {
            Validation validation = new Validation(matter.stopping(), matter.histories());
            if (network.start().inherits() && progress.best().isEmpty()) {
                begin(engine, steps, matter, progress, work.part(0, 0));
            }
            if (!workshop.finishing() && matter.goods().teach()) {
                new Learning(engine, steps, matter.histories(), validation, progress, keeping).run(work.part(0, 0.99));
            }
            engine.averages().set(progress.best());
            items = items(engine, steps);
            lift = validation.isEmpty() || network.training().epochs() == 0
                    ? matter.inheritance().lift()
                    : new Lift(engine, matter.goods(), validation).best(items, work.part(0.99, 1));
        }
        TrainingLog log = new TrainingLog(
                progress.epochs(), progress.bestEpoch(), torch.device().name(), progress.notes());
        return model(torch, matter, new Knowledge(blueprint, progress.best(), log), items, lift);
    }

    /// What it starts from is the best until it has learned something better.
    private static void begin(Engine engine, Steps steps, Matter matter, Progress progress, Work work)
            throws InterruptedException {
        progress.notes().addAll(matter.inheritance().notes());
        Validation validation = new Validation(matter.stopping(), matter.histories());
        double ndcg = Double.NEGATIVE_INFINITY;
        if (!validation.isEmpty()) {
            try (Memory scratch = engine.torch().memory()) {
                Tensor items = engine.items(scratch, steps.text(), steps.live());
                Tensor level = scratch.zeros(engine.blueprint().dimensions().items());
                Validation.Quality quality = validation.of(engine, items, level, work);
                ndcg = quality.ndcg();
                progress.notes()
                        .add(String.format(
                                Locale.ROOT,
                                "Before learning, what was taken over had NDCG@10 %.4f and HR@10 %.4f for %,d users.",
                                quality.ndcg(),
                                quality.hitRate(),
                                validation.users()));
            }
        }
        progress.best(0, ndcg, engine.averages().copy());
    }

    private static float[] items(Engine engine, Steps steps) {
        try (Memory scratch = engine.torch().memory()) {
            return engine.items(scratch, steps.text(), steps.live()).floats();
        }
    }
}
