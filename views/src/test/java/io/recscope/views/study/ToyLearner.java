package io.recscope.views.study;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.recommend.Learned;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.TrainingLog.Epoch;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// A model for tests that knows what the sample's users like, and says that it learned it.
record ToyLearner(int epochs, long seed) implements SelfValidating {
    private static final int KINDS = 3;

    @Override
    public String kind() {
        return "toy-learner";
    }

    @Override
    public BitSet setAside(Interactions data) {
        BitSet users = new BitSet();
        Arrays.stream(HeldOut.lastChoices(data, 12, seed).heldOutUsers()).forEach(users::set);
        return users;
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) {
        int best = Math.max(1, 2 * epochs / 3);
        List<Epoch> learned = new ArrayList<>();
        for (int n = 1; n <= epochs; n++) {
            double away = (n - best) / (double) best;
            double quality = 0.21 * (1 - away * away);
            learned.add(new Epoch(n, 1.9 + 1.4 * Math.exp(-n / 4.0), quality, 1.8 * quality, 2.5 * n));
        }
        TrainingLog log = new TrainingLog(
                learned,
                best,
                "toy device, 2 threads",
                List.of("Stopped: no better for " + (epochs - best) + " epochs."));
        return new Toy(this, data.catalog().size(), log);
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return fit(data, workshop, Work.SILENT);
    }

    private record Toy(ToyLearner spec, int items, TrainingLog log) implements Learned {
        @Override
        public void score(UserHistory history, float[] scores) {
            int last = history.isEmpty() ? 0 : history.item(history.size() - 1);
            for (int item = 0; item < items; item++) {
                long whim = (item * 7L + history.user() * 5L + spec.seed) % items;
                scores[item] = (item % KINDS == last % KINDS ? 1 : 0) + 0.01f * whim;
            }
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of(), Map.of());
        }
    }
}
