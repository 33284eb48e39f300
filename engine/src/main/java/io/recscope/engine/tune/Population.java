package io.recscope.engine.tune;

import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.metric.MetricSuite;
import io.recscope.engine.metric.Relevance;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.SplittableRandom;

/// A sample of the test cases of a fold, with the candidates of a model drawn once, so that policies can rank them as
/// often as wanted. Immutable and thread-safe.
///
/// The cases are in random order, so the first ones of them are a sample, too.
public final class Population {
    private final Fold fold;
    private final Sampling sampling;
    private final int[] cases;
    private final Pool[] pools;
    private final Relevance[] relevance;
    private final MetricSuite suite;

    /// How a population is drawn and judged.
    ///
    /// @param users the most cases, at least 1; fewer when the fold has fewer
    /// @param k length of the lists, at least 1
    /// @param seed of the choice of cases
    public record Sampling(Protocol protocol, int users, int k, long seed) {
        /// A thousand users and lists of ten.
        public static final Sampling USUAL = new Sampling(Protocol.DEFAULT, 1000, 10, 42);

        public Sampling {
            if (users < 1 || k < 1) {
                throw new BadUsage(
                        "A sample of " + users + " users and lists of " + k, "", "Ask for at least one of each.");
            }
        }
    }

    private Population(Fold fold, Sampling sampling, int[] cases) {
        this.fold = fold;
        this.sampling = sampling;
        this.cases = cases;
        pools = new Pool[cases.length];
        relevance = new Relevance[cases.length];
        suite = MetricSuite.of(fold.train(), sampling.protocol().excludeSeen());
    }

    /// Draws users, and the candidates of each.
    ///
    /// @param pooling of a model that was fitted on the fold's training part
    /// @throws InterruptedException when `work` was cancelled
    public static Population draw(Fold fold, Pooling pooling, Sampling sampling, int threads, Work work)
            throws InterruptedException {
        Population population = new Population(fold, sampling, sample(fold.size(), sampling));
        try (Workers workers = new Workers(threads)) {
            workers.forEach(population.size(), work, "drawing candidates", () -> user -> {
                Request request = Request.next(fold.input(population.cases[user]), sampling.k());
                population.pools[user] =
                        pooling.pool(sampling.protocol().excludeSeen() ? request : request.within(new Scope.All()));
                population.relevance[user] = fold.relevance(population.cases[user], sampling.protocol());
            });
        }
        return population;
    }

    /// The first cases of a random order: a larger sample begins with a smaller one.
    private static int[] sample(int size, Sampling sampling) {
        SplittableRandom random = new SplittableRandom(sampling.seed());
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return Arrays.copyOf(order, Math.min(size, sampling.users()));
    }

    /// Number of users.
    public int size() {
        return cases.length;
    }

    /// Dense id of a user, counted from 0.
    public int user(int number) {
        return fold.user(cases[number]);
    }

    /// Length of the lists.
    public int k() {
        return sampling.k();
    }

    public Pool pool(int number) {
        return pools[number];
    }

    /// What the user really chose.
    public Relevance relevance(int number) {
        return relevance[number];
    }

    /// All metrics, made for the fold.
    public MetricSuite suite() {
        return suite;
    }

    /// Number of items of the catalogue.
    public int items() {
        return fold.train().catalog().size();
    }
}
