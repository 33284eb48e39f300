package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;
import java.util.List;
import java.util.stream.IntStream;

/// A model that is asked once for each history, by several threads.
record HistoryByHistory(Model model) implements Batched {

    @Override
    public ModelSpec spec() {
        return model.spec();
    }

    @Override
    public int items() {
        return model.items();
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        model.score(history, scores);
    }

    @Override
    public float[][] scores(List<UserHistory> histories, int[] items) {
        return IntStream.range(0, histories.size())
                .parallel()
                .mapToObj(i -> chosen(histories.get(i), items))
                .toArray(float[][]::new);
    }

    private float[] chosen(UserHistory history, int[] items) {
        float[] all = new float[model.items()];
        model.score(history, all);
        float[] chosen = new float[items.length];
        for (int i = 0; i < items.length; i++) {
            chosen[i] = all[items[i]];
        }
        return chosen;
    }

    @Override
    public Weights weights() {
        return model.weights();
    }

    @Override
    public void close() {
        model.close();
    }
}
