package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import java.util.Locale;

/// Speaks for items of few events, see [NewItems].
record NewItemsStage(NewItems knobs, Facts facts) implements Stage {
    @Override
    public String name() {
        return "new-items";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        float[] near = Profile.longTermDeviations(facts, pool);
        float[] values = new float[near.length];
        for (int p = 0; p < values.length; p++) {
            int count = facts.popularity().count(pool.item(p));
            values[p] = standing.value(p)
                    + (count < knobs.events() ? (float) (content(count) * near[p] + bonus(count)) : 0);
        }
        return new Outcome(standing.with(values), p -> note(facts.popularity().count(pool.item(p)), near[p]));
    }

    private double content(int count) {
        return (1 - (double) count / knobs.events()) * knobs.content();
    }

    private double bonus(int count) {
        return knobs.bonus() * Math.pow(knobs.decay(), count);
    }

    private String note(int count, float near) {
        return count >= knobs.events()
                ? String.format(Locale.ROOT, "%,d events, not new", count)
                : String.format(
                        Locale.ROOT,
                        "new with %d events: nearness %+.2f gives %+.2f, bonus %+.2f",
                        count,
                        near,
                        content(count) * near,
                        bonus(count));
    }
}
