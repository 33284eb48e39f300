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
        Aside aside = Aside.of(data, network);
        EventFeatures features = new EventFeatures(EventTables.of(aside.known(), network.inputs()), data);
        Histories histories = Histories.of(aside.known(), features, work);
        Goods goods = Goods.of(data, histories, network, workshop, work.part(0.02, 0.1));
        if (goods.trained() == 0) {
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
        float[] items;
        float lift;
        try (Engine engine = new Engine(torch, blueprint, true);
                Steps steps = new Steps(engine, goods, histories)) {
            Validation validation = new Validation(aside.known(), histories);
            learn(engine, steps, histories, validation, work.part(0.1, 0.99));
            engine.averages().set(best);
            items = items(engine, steps);
            lift = new Lift(engine, goods, validation).best(items, work.part(0.99, 1));
        }
        TrainingLog log = new TrainingLog(epochs, bestEpoch, torch.device().name(), notes);
        Knowledge knowledge = new Knowledge(blueprint, best, log);
        return new InterestModel(
                torch,
                new Filing.Filed(
                        knowledge, features.tables(), items, lift, Filing.keys(data.catalog()), goods.counts()),
                data);
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
            try (Memory scratch = engine.torch().memory()) {
                Tensor items = engine.items(scratch, steps.text(), steps.live());
                Tensor level = scratch.zeros(engine.blueprint().dimensions().items());
                Validation.Quality quality = validation.of(engine, items, level, work);
                ndcg = quality.ndcg();
                hitRate = quality.hitRate();
            }
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
