package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A small shop whose low numbers are popular, and whose titles are drawn from few words.
final class ToyShop {
    static final int ITEMS = 80;

    private static final List<String> WORDS =
            List.of("red", "blue", "green", "lamp", "mug", "bag", "small", "large", "tea", "wood", "glass", "bird");

    private ToyShop() {}

    static Dataset data() {
        Random random = new Random(5);
        List<String> titles = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            titles.add(WORDS.get(random.nextInt(12)) + " " + WORDS.get(random.nextInt(12)) + " "
                    + WORDS.get(random.nextInt(12)));
        }
        String[] histories = new String[60];
        for (int u = 0; u < histories.length; u++) {
            StringBuilder line = new StringBuilder();
            for (int e = 0; e < 12; e++) {
                double drawn = random.nextDouble();
                line.append((int) (ITEMS * drawn * drawn * drawn)).append(' ');
            }
            histories[u] = line.toString();
        }
        return Sketch.titled(titles, histories);
    }

    static Facts facts() {
        try {
            return Facts.of(data(), Language.ofWords(), Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Candidates in an order of their own, of whom all are in scope.
    static Pool pool(long seed, int size, UserHistory history) {
        return pool(seed, size, history, Signals.NONE);
    }

    static Pool pool(long seed, int size, UserHistory history, Signals said) {
        Random random = new Random(seed);
        float[] scores = new float[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            scores[item] = random.nextInt(40);
        }
        return Pooling.all(new Scores(scores))
                .pool(Request.next(history, size).within(new Scope.All()).with(said));
    }

    static UserHistory history(long seed) {
        return UserHistory.ofItems(new Random(seed).ints(6, 0, ITEMS).toArray());
    }

    /// A model whose scores are given.
    @SuppressWarnings("ArrayRecordComponent")
    record Scores(float[] given) implements Model, ModelSpec {
        @Override
        public ModelSpec spec() {
            return this;
        }

        @Override
        public int items() {
            return given.length;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            System.arraycopy(given, 0, scores, 0, given.length);
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of(), Map.of());
        }

        @Override
        public String kind() {
            return "given";
        }

        @Override
        public Model fit(Interactions data, Workshop workshop, Work work) {
            return this;
        }

        @Override
        public Model restore(Weights weights, Interactions data, Workshop workshop) {
            return this;
        }
    }
}
