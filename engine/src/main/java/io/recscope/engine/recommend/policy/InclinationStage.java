package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import java.util.Locale;

/// Weighs the user's latest choices against all choices, see [Inclination].
record InclinationStage(Inclination knobs, Facts facts) implements Stage {
    @Override
    public String name() {
        return "interest";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        UserHistory history = pool.request().history();
        Profile latest = Profile.shortTerm(facts, history, knobs.halfLife());
        if (!latest.says()) {
            return new Outcome(standing, p -> "the user has no profile");
        }
        float[] shortTerm = latest.deviations(pool);
        float[] longTerm = Profile.longTermDeviations(facts, pool);
        float of = (float) (knobs.strength() * knobs.shortTerm());
        float rest = (float) (knobs.strength() * (1 - knobs.shortTerm()));
        float[] values = new float[shortTerm.length];
        for (int p = 0; p < values.length; p++) {
            values[p] = standing.value(p) + of * shortTerm[p] + rest * longTerm[p];
        }
        return new Outcome(
                standing.with(values),
                p -> String.format(
                        Locale.ROOT,
                        "nearness to the latest choices %+.2f gives %+.2f, to all %+.2f gives %+.2f",
                        shortTerm[p],
                        of * shortTerm[p],
                        longTerm[p],
                        rest * longTerm[p]));
    }
}
