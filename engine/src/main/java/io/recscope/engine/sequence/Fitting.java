package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.TrainingLog.Epoch;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A network while it learns.
final class Fitting {
    private final Network network;
    private final Interactions data;
    private final Workshop workshop;
    private final List<Epoch> epochs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Map<String, float[]> best = Map.of();
    private int bestEpoch;
    private double bestNdcg = Double.NEGATIVE_INFINITY;

    Fitting(Network network, Interactions data, Workshop workshop) {
        this.network = network;
        this.data = data;
        this.workshop = workshop;
    }

    /// Learns until it gets no better, or the epochs or the time are used up.
    ///
    /// @throws BadData when there is nothing to learn, or the loss was no number in the first epoch
    /// @throws InterruptedException when `work` was cancelled
    InterestModel run(Work work) throws InterruptedException {
        Torch torch = workshop.torch();
        torch.start(work.part(0, 0.02));
        Inheritance inheritance = Inheritance.of(network, workshop);
        int[] learned = inheritance.learned(data);
        Aside aside = network.start().onlyNew() ? Aside.ofNew(data, network, learned) : Aside.of(data, network);
        EventFeatures features = new EventFeatures(data, network.inputs());
        Histories histories = Histories.of(aside.known(), features, work);
        if (network.start().onlyNew() || network.training().epochs() == 0) {
            histories = histories.after(learned);
        }
        inheritance.warn(learned, histories.learned(true));
        Goods goods = Goods.of(data, histories, network, workshop, work.part(0.02, 0.1))
                .after(inheritance.counts(data.catalog()));
        if (goods.trained() == 0 && network.training().epochs() > 0) {
            throw new BadData("There is nothing to learn from", network.kind(), "Import interactions of users.");
        }
        Blueprint blueprint = new Blueprint(
                network,
                new Blueprint.Dimensions(
                        goods.size(),
                        goods.width(),
                        features.rows(),
                        goods.categories(),
                        features.timed(),
                        torch.half()));
        inheritance.into(blueprint, data.catalog(), goods.blocks());
        notes.addAll(inheritance.notes());
        float[] items;
        float lift;
        try (Engine engine = new Engine(torch, blueprint, true);
                Steps steps = new Steps(engine, goods, histories)) {
            Validation validation = new Validation(aside.stopping(data, learned), histories);
            if (network.start().inherits()) {
                begin(engine, steps, validation, work.part(0.1, 0.11));
            }
            learn(engine, steps, histories, validation, work.part(0.1, 0.99));
            engine.averages().set(best);
            items = items(engine, steps);
            lift = validation.isEmpty() || network.training().epochs() == 0
                    ? inheritance.lift()
                    : new Lift(engine, goods, validation).best(items, work.part(0.99, 1));
        }
        TrainingLog log = new TrainingLog(epochs, bestEpoch, torch.device().name(), notes);
        Knowledge knowledge = new Knowledge(blueprint, best, log);
        return new InterestModel(
                torch,
                new Filing.Filed(
                        knowledge, items, lift, Keys.items(data.catalog()), goods.learned(), past(goods, histories)),
                data);
    }

    private Past past(Goods goods, Histories histories) {
        return new Past(
                goods.blocks(),
                Keys.categories(data.catalog()),
                Keys.users(data),
                histories.learned(network.training().epochs() > 0));
    }

    /// What it starts from is the best until it has learned something better.
    private void begin(Engine engine, Steps steps, Validation validation, Work work) throws InterruptedException {
        best = engine.averages().copy();
        if (!validation.isEmpty()) {
            Validation.Quality quality = quality(engine, steps, validation, work);
            bestNdcg = quality.ndcg();
            notes.add(String.format(
                    Locale.ROOT,
                    "Before learning, what was taken over had NDCG@10 %.4f and HR@10 %.4f for %,d users.",
                    quality.ndcg(),
                    quality.hitRate(),
                    validation.users()));
        }
    }

    private static Validation.Quality quality(Engine engine, Steps steps, Validation validation, Work work)
            throws InterruptedException {
        try (Memory scratch = engine.torch().memory()) {
            Tensor items = engine.items(scratch, steps.text(), steps.live());
            Tensor level = scratch.zeros(engine.blueprint().dimensions().items());
            return validation.of(engine, items, level, work);
        }
    }

    private static float[] items(Engine engine, Steps steps) {
        try (Memory scratch = engine.torch().memory()) {
            return engine.items(scratch, steps.text(), steps.live()).floats();
        }
    }

    private void learn(Engine engine, Steps steps, Histories histories, Validation validation, Work work)
            throws InterruptedException {
        Training training = network.training();
        long began = System.nanoTime();
        int planned = 0;
        for (int number = 1; number <= training.epochs(); number++) {
            Random random = new Random(network.seed() * 1_000_003 + number);
            List<List<Window>> batches = Pass.of(histories, network.shape().events(), training.batch(), random);
            planned = Math.max(planned, batches.size() * training.epochs());
            double from = (number - 1.0) / training.epochs();
            Work part = work.part(from, (double) number / training.epochs());
            double loss = steps.epoch(batches, planned, random, said(part, number));
            if (Double.isNaN(loss)) {
                diverged(number);
                return;
            }
            judge(engine, steps, validation, number, loss, began, part);
            if (training.patience() > 0 && !validation.isEmpty() && number - bestEpoch >= training.patience()) {
                return;
            }
            if (training.minutes() > 0 && (System.nanoTime() - began) / 6e10 >= training.minutes()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "Stopped after epoch %d: the time was up (%.1f minutes).",
                        number,
                        training.minutes()));
                return;
            }
        }
    }

    private void judge(
            Engine engine, Steps steps, Validation validation, int number, double loss, long began, Work work)
            throws InterruptedException {
        double ndcg = Double.NaN;
        double hitRate = Double.NaN;
        if (!validation.isEmpty()) {
            Validation.Quality quality = quality(engine, steps, validation, work);
            ndcg = quality.ndcg();
            hitRate = quality.hitRate();
        }
        if (validation.isEmpty() || ndcg > bestNdcg) {
            bestNdcg = ndcg;
            bestEpoch = number;
            best = engine.averages().copy();
        }
        epochs.add(new Epoch(number, loss, ndcg, hitRate, (System.nanoTime() - began) / 1e9));
        work.report(1, String.format(Locale.ROOT, "epoch %d: loss %.3f, NDCG@10 %.4f", number, loss, ndcg));
    }

    private static Work said(Work work, int number) {
        return new Work() {
            @Override
            public void report(double fraction, String step) {
                work.report(fraction, "epoch " + number);
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                work.checkCancelled();
            }
        };
    }

    private void diverged(int number) {
        if (best.isEmpty()) {
            throw new BadData(
                    "The loss is no number in the first epoch",
                    network.kind(),
                    "Learn more slowly: set a lower rate, for example rate=0.0003.");
        }
        notes.add("Stopped in epoch " + number + ": the loss was no number. The best epoch before it was kept.");
    }
}
