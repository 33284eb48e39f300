package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Adds what the moment says of the items, see [Circumstances] and, for what is known of a moment, [Occasions#at].
record CircumstancesStage(Circumstances knobs, Facts facts) implements Stage {
    @Override
    public String name() {
        return "context";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        Occasions occasions = facts.occasions();
        int[] moment = occasions.only(occasions.at(pool.request()), knobs);
        if (occasions.words(moment).isEmpty()) {
            return new Outcome(standing, p -> "nothing is known of the moment");
        }
        float[] values = new float[pool.size()];
        for (int p = 0; p < values.length; p++) {
            double lift = occasions.lift(moment, pool.item(p), knobs.shrinkage());
            values[p] = standing.value(p) + (float) (knobs.strength() * Math.log(lift));
        }
        return new Outcome(standing.with(values), p -> note(pool.item(p), moment));
    }

    private String note(int item, int[] moment) {
        Occasions occasions = facts.occasions();
        List<String> parts = new ArrayList<>();
        for (int kind = 0; kind < moment.length; kind++) {
            if (moment[kind] >= 0) {
                String value = (occasions.isColumn(kind) ? occasions.name(kind) + "=" : "")
                        + occasions.value(kind, moment[kind]);
                double lift = occasions.lift(kind, moment[kind], item, knobs.shrinkage());
                parts.add(String.format(Locale.ROOT, "%s ×%.2f", value, lift));
            }
        }
        return String.join(", ", parts);
    }
}
