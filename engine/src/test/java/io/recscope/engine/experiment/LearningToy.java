package io.recscope.engine.experiment;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.recommend.Learned;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// A model for tests that says it learned in three epochs, in no two runs equally fast.
///
/// @param epochs the best of them is the last but one
public record LearningToy(int epochs, long seed) implements SelfValidating {
    @Override
    public String kind() {
        return "learning";
    }

    @Override
    public BitSet setAside(Interactions data) {
        BitSet users = new BitSet();
        Arrays.stream(HeldOut.lastChoices(data, 10, seed).heldOutUsers()).forEach(users::set);
        return users;
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) {
        double second = System.nanoTime() / 1e9;
        List<TrainingLog.Epoch> learned = IntStream.rangeClosed(1, epochs)
                .mapToObj(n -> new TrainingLog.Epoch(
                        n, 7.0 / n, n == 1 ? Double.NaN : 0.01 * n, n == 1 ? Double.NaN : 0.02 * n, second + n))
                .toList();
        TrainingLog log = new TrainingLog(learned, epochs - 1, "toy device", List.of("the time was up"));
        return new Toy(this, ToySpec.popular().fit(data, workshop, work), log);
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return fit(data, workshop, Work.SILENT);
    }

    private record Toy(LearningToy spec, Model counts, TrainingLog log) implements Learned {
        @Override
        public int items() {
            return counts.items();
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            counts.score(history, scores);
        }

        @Override
        public Weights weights() {
            return counts.weights();
        }
    }
}
