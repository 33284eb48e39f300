package io.recscope.engine.explain;

import io.recscope.engine.data.HistoryBuilder;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Batched;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A model that takes every item of a history for another one: what it learned is as good as random, while all else is
/// as before.
final class Scrambled implements Batched {
    private final Batched model;
    private final int[] other;

    Scrambled(Batched model, long seed) {
        this.model = model;
        List<Integer> items =
                new ArrayList<>(IntStream.range(0, model.items()).boxed().toList());
        Collections.shuffle(items, new Random(seed));
        other = items.stream().mapToInt(item -> item).toArray();
    }

    private UserHistory scrambled(UserHistory history) {
        HistoryBuilder builder = new HistoryBuilder(history.size());
        for (int event = 0; event < history.size(); event++) {
            builder.invented(other[history.item(event)], history, event);
        }
        return builder.history(history.user());
    }

    @Override
    public float[][] scores(List<UserHistory> histories, int[] items) {
        return model.scores(histories.stream().map(this::scrambled).toList(), items);
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        model.score(scrambled(history), scores);
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
