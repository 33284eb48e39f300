package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Map;

/// The same list for everybody: items by how often they were chosen, of late if so wanted.
///
/// A choice t half-lives ago counts 2⁻ᵗ. In a dataset with times its age is taken from the latest event of all
/// and in days; in one that knows only order, from its user's last choice and in steps. Events with weight ≤ 0
/// do not count, the anonymous user's choices do. Items never chosen score 0.
///
/// @param halfLife days or steps; 0 counts all times alike
public record MostPopular(double halfLife) implements ModelSpec {
    private static final double MILLIS_PER_DAY = 86_400_000;

    public MostPopular {
        Range.between("halfLife", halfLife, 0, Double.MAX_VALUE);
    }

    /// The usual settings: all times alike.
    public static MostPopular usual() {
        return new MostPopular(0);
    }

    @Override
    public String kind() {
        return "most-popular";
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        double[] counts = new double[data.catalog().size()];
        long latest = halfLife > 0 && data.clock() == Clock.TIME ? latest(data, work.part(0, 0.5)) : 0;
        for (int user = 0; user < data.users(); user++) {
            if (user % 1024 == 0) {
                work.checkCancelled();
                work.report(0.5 + 0.5 * user / data.users(), "counting choices");
            }
            UserHistory history = data.history(user);
            int steps = 0;
            for (int event = history.size() - 1; event >= 0; event--) {
                if (history.weight(event) > 0) {
                    double age = data.clock() == Clock.TIME ? (latest - history.time(event)) / MILLIS_PER_DAY : steps;
                    counts[history.item(event)] += halfLife == 0 ? 1 : Math.pow(2, -age / halfLife);
                    steps++;
                }
            }
        }
        float[] scores = new float[counts.length];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = (float) counts[item];
        }
        return new Fitted(this, scores);
    }

    private static long latest(Interactions data, Work work) throws InterruptedException {
        long latest = Long.MIN_VALUE;
        for (int user = 0; user < data.users(); user++) {
            if (user % 1024 == 0) {
                work.checkCancelled();
            }
            UserHistory history = data.history(user);
            if (!history.isEmpty()) {
                latest = Math.max(latest, history.time(history.size() - 1));
            }
        }
        return latest;
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return new Fitted(this, weights.floats("count", data.catalog().size()));
    }

    private static final class Fitted implements Model {
        private final MostPopular spec;
        private final float[] counts;

        Fitted(MostPopular spec, float[] counts) {
            this.spec = spec;
            this.counts = counts;
        }

        @Override
        public ModelSpec spec() {
            return spec;
        }

        @Override
        public int items() {
            return counts.length;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            System.arraycopy(counts, 0, scores, 0, counts.length);
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of("count", counts), Map.of());
        }
    }
}
