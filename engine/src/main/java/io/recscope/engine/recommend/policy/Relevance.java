package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import java.util.Locale;

/// Puts every model on one scale: relevance is minus the natural logarithm of the model's place, because what a user
/// takes next is found about half as often at twice the place.
record Relevance() implements Stage {
    @Override
    public String name() {
        return "relevance";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        float[] values = new float[pool.size()];
        for (int p = 0; p < values.length; p++) {
            values[p] = (float) -Math.log(pool.place(p));
        }
        return new Outcome(
                standing.with(values),
                p -> String.format(Locale.ROOT, "place %,d of %,d", pool.place(p), pool.considered()));
    }
}
