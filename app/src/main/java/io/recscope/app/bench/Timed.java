package io.recscope.app.bench;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Batched;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// A model whose time is taken.
///
/// @param nanos wall-clock time spent in it so far
record Timed(Batched model, AtomicLong nanos) implements Batched {
    Timed(Model model) {
        this(Batched.of(model), new AtomicLong());
    }

    @Override
    public float[][] scores(List<UserHistory> histories, int[] items) {
        long began = System.nanoTime();
        float[][] scores = model.scores(histories, items);
        nanos.addAndGet(System.nanoTime() - began);
        return scores;
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        model.score(history, scores);
    }

    @Override
    public ModelSpec spec() {
        return model.spec();
    }

    @Override
    public int items() {
        return model.items();
    }

    @Override
    public Weights weights() {
        return model.weights();
    }
}
