package io.recscope.engine.replay;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.sequence.Interest;

/// Reads with any model: it is asked anew at every moment, and interests come from what the items mean.
record PlainReading(Means shortTerm, Means longTerm, Means latest) implements Reading {

    static PlainReading of(UserHistory history, Facts facts) {
        Means.Space space = facts.meaning().dimensions() > 0 ? new Texts(facts) : new Categories(facts);
        return new PlainReading(
                Means.of(history, space, Math.pow(0.5, 1 / Leaning.HALF_LIFE)),
                Means.of(history, space, 1),
                Means.of(history, space, 0));
    }

    private record Texts(Facts facts) implements Means.Space {
        @Override
        public int dimensions() {
            return facts.meaning().dimensions();
        }

        @Override
        public void add(float[] sum, int item) {
            facts.meaning().addTo(sum, item, 1);
        }
    }

    private record Categories(Facts facts) implements Means.Space {
        @Override
        public int dimensions() {
            return facts.aspects().count();
        }

        @Override
        public void add(float[] sum, int item) {
            int[] own = facts.aspects().of(item);
            for (int aspect : own) {
                sum[aspect] += (float) (1 / Math.sqrt(own.length));
            }
        }
    }

    @Override
    public Pool pool(int moment, Request request, Pooling pooling) {
        return pooling.pool(request);
    }

    @Override
    public Interest interest(int moment) {
        return new Interest(shortTerm.at(moment), longTerm.at(moment), 0);
    }

    /// What was chosen last: a mean would make noise look like phases.
    @Override
    public float[] direction(int moment) {
        return latest.at(moment);
    }
}
