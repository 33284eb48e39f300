package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import io.recscope.engine.recommend.Wish;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Hears the user's wishes, see [Listening].
record SteeringStage(Listening knobs) implements Stage {
    @Override
    public String name() {
        return "steering";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        List<Wish> wishes = pool.request().signals().wishes();
        if (wishes.isEmpty() || knobs.wishes() == 0) {
            return new Outcome(standing, p -> "");
        }
        float[] values = Arrays.copyOf(standing.values(), pool.size());
        for (Wish wish : wishes) {
            for (int p = 0; p < values.length; p++) {
                values[p] += (float) move(wish, pool.item(p));
            }
        }
        return new Outcome(
                standing.with(values),
                p -> String.join(
                        ", ",
                        wishes.stream().map(wish -> note(wish, pool.item(p))).toList()));
    }

    private double move(Wish wish, int item) {
        return knobs.wishes() * wish.weight() * wish.affinity()[item];
    }

    private String note(Wish wish, int item) {
        return String.format(
                Locale.ROOT,
                "%+.2f from %s '%s' (affinity %+.2f)",
                move(wish, item),
                wish.weight() < 0 ? "not" : "wish",
                wish.text(),
                wish.affinity()[item]);
    }
}
