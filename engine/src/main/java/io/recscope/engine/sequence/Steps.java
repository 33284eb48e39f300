package io.recscope.engine.sequence;

import io.recscope.engine.torch.Adam;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Parameters;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/// The steps of training: batch by batch, what is lost and how the parameters move.
class Steps implements AutoCloseable {
    /// Numbers drawn at once for dropout; each use is a part of them at a random place.
    private static final int POOL = 1 << 24;
    /// How many uses a pool holds side by side, where that is less.
    private static final int USES = 32;
    /// Numbers drawn between two questions whether the work was cancelled.
    private static final int CHECK_EVERY = 1 << 20;

    private static final double LEAST = 0.02;
    private static final String NOW = "now.";
    private static final String AVERAGE = "average.";
    private static final String ADAM = "adam.";
    private static final String TAKEN = "taken";

    private final Engine engine;
    private final Goods goods;
    private final Histories histories;
    private final Parameters moving;
    private final Adam adam;
    private final Memory memory;
    private final Tensor text;
    private final Tensor live;
    private final float[] bar;
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
        live = memory.floats(goods.live(), goods.size(), 1);
        fame = goods.fame();
        negatives = Negatives.of(goods, engine.network().objective().negatives());
        bar = negatives.any() ? negatives.likely() : goods.bar();
    }

    Tensor text() {
        return text;
    }

    /// 1 for items that were chosen, else 0, as a program reads it.
    Tensor live() {
        return live;
    }

    /// Computes the loss of a batch and learns nothing from it.
    ///
    /// @throws InterruptedException when `work` was cancelled
    void watch(List<Window> windows, Random random, Work work) throws InterruptedException {
        try (Memory drawn = engine.torch().memory()) {
            Tensor pool = pool(drawn, most(List.of(windows)), random, work);
            for (int time = 0; time < 2; time++) {
                work.checkCancelled();
                loss(windows, pool, random, !negatives.any());
            }
        }
        engine.parameters().clearGradients();
    }

    /// Goes through all batches once.
    ///
    /// @param planned number of steps of the whole training, for the learning rate
    /// @return mean loss over all foretold events; no number as soon as one loss is none
    /// @throws InterruptedException when `work` was cancelled, which is asked before each step
    double epoch(List<List<Window>> batches, int planned, Random random, Work work) throws InterruptedException {
        double sum = 0;
        long events = 0;
        try (Memory drawn = engine.torch().memory()) {
            Tensor pool = pool(drawn, most(batches), random, work);
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

    /// The most numbers that are dropped from at once.
    private int most(List<List<Window>> batches) {
        int events = 0;
        for (List<Window> windows : batches) {
            int columns = windows.stream().mapToInt(Window::length).max().orElse(0);
            events = Math.max(events, windows.size() * columns);
        }
        return Math.multiplyExact(events, engine.network().shape().width());
    }

    private Tensor pool(Memory drawn, int most, Random random, Work work) throws InterruptedException {
        double dropout = engine.network().objective().dropout();
        if (dropout == 0) {
            return drawn.floats(new float[0], 0);
        }
        int size = (int) Math.max(most + 1L, Math.min(POOL, (long) USES * most)) + 1 & ~1;
        float[] numbers = new float[size];
        float kept = (float) (1 / (1 - dropout));
        int bound = (int) (dropout * (1 << 16));
        for (int i = 0; i < size; i += 2) {
            if (i % CHECK_EVERY == 0) {
                work.checkCancelled();
            }
            int bits = random.nextInt();
            numbers[i] = (bits & 0xFFFF) < bound ? 0 : kept;
            numbers[i + 1] = (bits >>> 16) < bound ? 0 : kept;
        }
        return drawn.floats(numbers, size);
    }

    private double step(List<Window> windows, Tensor pool, int planned, Random random) {
        float loss = loss(windows, pool, random, !negatives.any());
        if (!Float.isFinite(loss)) {
            return loss;
        }
        taken++;
        Network network = engine.network();
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

    /// The loss of one batch; its derivatives are added to the parameters' gradients.
    ///
    /// @param whole whether vectors of all items are computed, not only of those that take part; the loss is
    ///     the same
    float loss(List<Window> windows, Tensor pool, Random random, boolean whole) {
        Batch batch = Batch.before(histories, windows, goods.size());
        Targets targets = Targets.of(histories, windows, batch.columns(), goods, fame);
        try (Memory scratch = engine.torch().memory()) {
            int used =
                    windows.size() * batch.columns() * engine.network().shape().width();
            Tensor cuts = cuts(scratch, (int) pool.shape()[0] - used, random);
            Tensor alive = live(scratch, random);
            long[] drawn = negatives.draw(random);
            Shortlist list = whole
                    ? Shortlist.all(goods.size())
                    : Shortlist.of(goods.size(), batch.ids(), targets.items(), drawn);
            float[] level = list.of(bar);
            return engine.program()
                    .differentiate(
                            scratch,
                            "loss",
                            engine.parameters(),
                            text,
                            alive,
                            list.rows(scratch),
                            batch.ids(scratch, list.within(batch.ids())),
                            batch.features(scratch),
                            batch.minutes(scratch),
                            targets.at(scratch),
                            scratch.longs(list.within(targets.items()), targets.items().length),
                            targets.categories(scratch),
                            targets.fame(scratch),
                            scratch.floats(level, level.length),
                            scratch.longs(list.within(drawn), drawn.length),
                            pool,
                            cuts)
                    .scalar();
        }
    }

    /// Where each use of the dropout's numbers begins.
    private Tensor cuts(Memory scratch, int places, Random random) {
        long[] cuts = new long[2 * engine.network().shape().layers() + 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = random.nextInt(Math.max(1, places));
        }
        return scratch.longs(cuts, cuts.length);
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

    /// Everything that the next step follows from, besides what is drawn, by name.
    Map<String, float[]> copy() {
        Map<String, float[]> copy = new TreeMap<>();
        engine.parameters().copy().forEach((name, numbers) -> copy.put(NOW + name, numbers));
        engine.averages().copy().forEach((name, numbers) -> copy.put(AVERAGE + name, numbers));
        adam.copy().forEach((name, numbers) -> copy.put(ADAM + name, numbers));
        copy.put(TAKEN, new float[] {taken});
        return copy;
    }

    /// Goes on from what [#copy()] gave.
    void set(Map<String, float[]> copy) {
        engine.parameters().set(part(copy, NOW));
        engine.averages().set(part(copy, AVERAGE));
        adam.set(part(copy, ADAM));
        taken = (int) Objects.requireNonNull(copy.get(TAKEN))[0];
    }

    private static Map<String, float[]> part(Map<String, float[]> whole, String prefix) {
        Map<String, float[]> part = new TreeMap<>();
        whole.forEach((name, numbers) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), numbers);
            }
        });
        return part;
    }

    @Override
    public void close() {
        adam.close();
        memory.close();
    }
}
