package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.TrainingLog.Epoch;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// The epochs of a training, from wherever its progress stands.
///
/// What an epoch draws follows from seed and number alone, so epochs that are learned in one go or with an
/// interruption between them are the same.
final class Learning {
    private final Engine engine;
    private final Steps steps;
    private final Histories histories;
    private final Validation validation;
    private final Progress progress;
    private final Keeping keeping;
    private final Training training;

    Learning(
            Engine engine,
            Steps steps,
            Histories histories,
            Validation validation,
            Progress progress,
            Keeping keeping) {
        this.engine = engine;
        this.steps = steps;
        this.histories = histories;
        this.validation = validation;
        this.progress = progress;
        this.keeping = keeping;
        training = engine.network().training();
    }

    /// Learns until it gets no better, or the epochs or the time are used up.
    ///
    /// @throws BadData when the loss was no number in the first epoch
    /// @throws InterruptedException when `work` was cancelled; the progress is that after the last whole epoch
    void run(Work work) throws InterruptedException {
        warmUp(work);
        if (!progress.state().isEmpty()) {
            steps.set(progress.state());
        }
        long began = System.nanoTime() - (long) (progress.seconds() * 1e9);
        for (int number = progress.epochs().size() + 1; number <= training.epochs() && !settled(); number++) {
            Work part = work.part((number - 1.0) / training.epochs(), (double) number / training.epochs());
            double loss = epoch(number, part);
            if (Double.isNaN(loss)) {
                diverged(number);
                return;
            }
            judge(number, loss, began, part);
        }
    }

    /// PyTorch runs a program once to watch it and then compiles it, which may change the last bit of a result.
    /// So that it makes no difference where a training begins, that happens before, on the same batch always.
    private void warmUp(Work work) throws InterruptedException {
        Random random = new Random(engine.network().seed());
        int longest = engine.network().shape().events();
        List<Window> windows =
                Pass.of(histories, longest, progress.batch(), random).getFirst();
        steps.watch(windows, random, work);
    }

    private double epoch(int number, Work work) throws InterruptedException {
        Random random = new Random(engine.network().seed() * 1_000_003 + number);
        int longest = engine.network().shape().events();
        List<List<Window>> batches = Pass.of(histories, longest, progress.batch(), random);
        return steps.epoch(batches, progress.planned(batches.size() * training.epochs()), random, said(work, number));
    }

    /// Whether more epochs are of no use, or the time is up.
    private boolean settled() {
        int done = progress.epochs().size();
        if (training.patience() > 0 && !validation.isEmpty() && done - progress.bestEpoch() >= training.patience()) {
            return true;
        }
        boolean late = done > 0 && training.minutes() > 0 && progress.seconds() / 60 >= training.minutes();
        if (late) {
            progress.notes()
                    .add(String.format(
                            Locale.ROOT,
                            "Stopped after epoch %d: the time was up (%.1f minutes).",
                            done,
                            training.minutes()));
        }
        return late;
    }

    private void judge(int number, double loss, long began, Work work) throws InterruptedException {
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
        progress.state(steps.copy());
        if (validation.isEmpty() || ndcg > progress.bestNdcg()) {
            progress.best(number, ndcg, engine.averages().copy());
        }
        progress.epochs().add(new Epoch(number, loss, ndcg, hitRate, (System.nanoTime() - began) / 1e9));
        keeping.keep(progress);
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
        if (progress.best().isEmpty()) {
            throw new BadData(
                    "The loss is no number in the first epoch",
                    engine.network().kind(),
                    "Learn more slowly: set a lower rate, for example rate=0.0003.");
        }
        progress.notes()
                .add("Stopped in epoch " + number + ": the loss was no number. The best epoch before it was kept.");
    }
}
