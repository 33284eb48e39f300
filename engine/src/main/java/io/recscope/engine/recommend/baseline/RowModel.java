package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RecencySum;
import io.recscope.engine.recommend.Summed;
import io.recscope.engine.recommend.Weights;
import java.util.HashMap;
import java.util.Map;

/// A model in which each item of the history speaks for other items: a base score for every item, plus for each
/// item of the [Profile] its row times its weight.
final class RowModel implements Summed {
    private final ModelSpec spec;
    private final SparseRows rows;
    private final float[] base;
    private final double recency;

    /// @param rows one for each item
    /// @param base one for each item, −∞ where nothing can be said
    RowModel(ModelSpec spec, SparseRows rows, float[] base, double recency) {
        this.spec = spec;
        this.rows = rows;
        this.base = base;
        this.recency = recency;
    }

    static RowModel restored(ModelSpec spec, Weights weights, int items, double recency) {
        return new RowModel(spec, SparseRows.stored(weights, items, items), weights.floats("base", items), recency);
    }

    @Override
    public ModelSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return base.length;
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        System.arraycopy(base, 0, scores, 0, base.length);
        Profile profile = Profile.of(history, base.length, recency);
        for (int place = 0; place < profile.size(); place++) {
            rows.addTo(scores, profile.item(place), profile.weight(place));
        }
    }

    @Override
    public RecencySum sum(UserHistory history, int item) {
        return RecencySum.of(history, base.length, base[item], Profile.fading(recency), from -> rows.value(from, item));
    }

    @Override
    public Weights weights() {
        Map<String, float[]> floats = new HashMap<>(Map.of("base", base));
        Map<String, int[]> ints = new HashMap<>();
        rows.store(floats, ints);
        return new Weights(floats, ints);
    }
}
