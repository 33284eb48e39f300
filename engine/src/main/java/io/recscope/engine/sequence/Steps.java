package io.recscope.engine.sequence;

import io.recscope.engine.torch.Adam;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Parameters;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Random;

/// The steps of training: batch by batch, what is lost and how the parameters move.
final class Steps implements AutoCloseable {
    /// Numbers drawn at once for dropout; each use is a part of them at a random place.
    private static final int POOL = 1 << 24;
    private static final double LEAST = 0.02;

    private final Engine engine;
    private final Goods goods;
    private final Histories histories;
    private final Parameters moving;
    private final Adam adam;
    private final Memory memory;
    private final Tensor text;
    private final Tensor none;
    private final Tensor bar;
    private final float[] fame;
    private final Negatives negatives;
    private int taken;

    Steps(Engine engine, Goods goods, Histories histories) {
        this.engine = engine;
        this.goods = goods;
        this.histories = histories;
        moving = engine.parameters().part(engine.network().start()::learns);
        adam = new Adam(engine.torch(), moving.learning());
        memory = engine.torch().memory();
        text = memory.floats(goods.text(), goods.width() == 0 ? 0 : goods.size(), goods.width());
        none = memory.longs(new long[0], 0);
        fame = goods.fame();
        negatives = Negatives.of(goods, engine.network().objective().negatives());
        bar = memory.floats(negatives.any() ? negatives.likely() : goods.bar(), goods.size());
    }

    Adam adam() {
        return adam;
    }

    Tensor text() {
        return text;
    }

    /// 1 for items that were chosen, else 0, as a program reads it.
    Tensor live() {
        return memory.floats(goods.live(), goods.size(), 1);
    }

    /// Goes through all batches once.
    ///
    /// @param planned number of steps of the whole training, for the learning rate
    /// @return mean loss over all foretold events; no number as soon as one loss is none
    double epoch(List<List<Window>> batches, int planned, Random random, Work work) throws InterruptedException {
        double sum = 0;
        long events = 0;
        try (Memory drawn = engine.torch().memory()) {
            Tensor pool = pool(drawn, random);
            for (int b = 0; b < batches.size(); b++) {
                work.checkCancelled();
                work.report((double) b / batches.size(), "learning");
                List<Window> windows = batches.get(b);
                int foretold = windows.stream().mapToInt(Window::foretold).sum();
                double loss = step(windows, pool, planned, random);
                if (!Double.isFinite(loss)) {
                    return Double.NaN;
                }
                sum += loss * foretold;
                events += foretold;
            }
        }
        return sum / events;
    }

    private Tensor pool(Memory drawn, Random random) {
        double dropout = engine.network().objective().dropout();
        if (dropout == 0) {
            return drawn.floats(new float[0], 0);
        }
        float[] numbers = new float[POOL];
        float kept = (float) (1 / (1 - dropout));
        int bound = (int) (dropout * (1 << 16));
        for (int i = 0; i < POOL; i += 2) {
            int bits = random.nextInt();
            numbers[i] = (bits & 0xFFFF) < bound ? 0 : kept;
            numbers[i + 1] = (bits >>> 16) < bound ? 0 : kept;
        }
        return drawn.floats(numbers, POOL);
    }

    private double step(List<Window> windows, Tensor pool, int planned, Random random) {
        Network network = engine.network();
        Batch batch = Batch.before(histories, windows, goods.size());
        Targets targets = Targets.of(histories, windows, batch.columns(), goods, fame);
        float loss;
        try (Memory scratch = engine.torch().memory()) {
            long[] cuts = new long[2 * network.shape().layers() + 1];
            int longest = windows.size() * batch.columns() * network.shape().width();
            for (int i = 0; i < cuts.length; i++) {
                cuts[i] = random.nextInt(Math.max(1, POOL - longest));
            }
            loss = engine.program()
                    .differentiate(
                            scratch,
                            "loss",
                            engine.parameters(),
                            text,
                            live(scratch, random),
                            none,
                            batch.ids(scratch),
                            batch.features(scratch),
                            batch.minutes(scratch),
                            targets.at(scratch),
                            targets.items(scratch),
                            targets.categories(scratch),
                            targets.fame(scratch),
                            bar,
                            negatives.draw(scratch, random),
                            pool,
                            scratch.longs(cuts, cuts.length))
                    .scalar();
        }
        if (!Float.isFinite(loss)) {
            return loss;
        }
        taken++;
        float length = adam.step(new Adam.Step(
                rate(planned), network.objective().decay(), network.training().clip()));
        double bound = network.objective().bound();
        if (bound > 0 && moving.names().contains("own")) {
            adam.bound("own", bound);
        }
        double steady = Math.min(network.training().average(), (1.0 + taken) / (10.0 + taken));
        adam.average(engine.averages().part(engine.network().start()::learns), 1 - steady);
        return Float.isFinite(length) ? loss : Double.NaN;
    }

    /// Which items' own vectors count in a step.
    private Tensor live(Memory scratch, Random random) {
        float[] live = goods.live();
        double out = goods.width() > 0 ? engine.network().objective().deltaDropout() : 0;
        for (int item = 0; item < live.length && out > 0; item++) {
            if (random.nextFloat() < out) {
                live[item] = 0;
            }
        }
        return scratch.floats(live, live.length, 1);
    }

    /// Linear warm-up, then a cosine down to 2 %.
    private double rate(int planned) {
        Training training = engine.network().training();
        if (taken < training.warmUp()) {
            return training.rate() * (taken + 1) / (training.warmUp() + 1);
        }
        double way = Math.min(1, (double) (taken - training.warmUp()) / Math.max(1, planned - training.warmUp()));
        return training.rate() * (LEAST + (1 - LEAST) * 0.5 * (1 + Math.cos(Math.PI * way)));
    }

    /// Number of steps taken so far.
    int taken() {
        return taken;
    }

    void goOnFrom(int steps) {
        taken = steps;
    }

    @Override
    public void close() {
        adam.close();
        memory.close();
    }
}
