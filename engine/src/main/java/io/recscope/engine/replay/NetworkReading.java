package io.recscope.engine.replay;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.sequence.Interest;
import io.recscope.engine.sequence.InterestModel;
import io.recscope.engine.sequence.InterestMoments;

/// Reads with a network: one pass gives all moments.
record NetworkReading(InterestModel model, InterestMoments moments, Means chosen) implements Reading {

    static NetworkReading of(InterestModel model, UserHistory history) {
        return new NetworkReading(
                model,
                model.moments(history),
                Means.of(history, Centred.of(model), Math.pow(0.5, 1 / Leaning.NETWORK_HALF_LIFE)));
    }

    /// The items' vectors less their mean, because what all items have in common says nothing of an interest.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Centred(InterestModel model, float[] mean) implements Means.Space {

        static Centred of(InterestModel model) {
            float[] mean = new float[model.width()];
            for (int item = 0; item < model.items(); item++) {
                float[] vector = model.vector(item);
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += vector[i] / model.items();
                }
            }
            return new Centred(model, mean);
        }

        @Override
        public int dimensions() {
            return mean.length;
        }

        @Override
        public void add(float[] sum, int item) {
            if (item < model.items()) {
                float[] vector = model.vector(item);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vector[i] - mean[i];
                }
            }
        }
    }

    @Override
    public Pool pool(int moment, Request request, Pooling pooling) {
        float[] scores = new float[model.items()];
        moments.score(moment, scores);
        return pooling.pool(request, scores);
    }

    @Override
    public Interest interest(int moment) {
        Interest own = moments.interest(moment);
        return own.hasLongTerm() ? own : new Interest(own.shortTerm(), chosen.at(moment), 0);
    }

    @Override
    public float[] direction(int moment) {
        return moments.interest(moment).shortTerm();
    }
}
