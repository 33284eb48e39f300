package io.recscope.engine.tune;

import io.recscope.engine.experiment.Measures;
import io.recscope.engine.experiment.PerUser;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.metric.ListMetric;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.metric.RankedList;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Measures one policy after another on a population, as while a knob is turned: of each user the standings are kept
/// that stages before the first changed knob left, and so are values of lists that stay the same.
///
/// One caller at a time; who turns further interrupts the measurement under way and measures anew, and what it did so
/// far is used.
public final class Turning {
    /// Resamples of intervals while a knob is turned.
    public static final Resampling COARSE = new Resampling(200, 42);

    private final Population population;
    private final Facts facts;
    private final Resampling resampling;
    private final int threads;
    private final List<MetricKey> columns;
    private final Shown[] shown;

    /// @param facts of the training part of the population's fold
    /// @param threads at least 1; their number changes no result
    public Turning(Population population, Facts facts, Resampling resampling, int threads) {
        this.population = population;
        this.facts = facts;
        this.resampling = resampling;
        this.threads = threads;
        columns = population.suite().listKeys(List.of(population.k()));
        shown = new Shown[population.size()];
        Arrays.fill(shown, Shown.NOTHING);
    }

    /// Measures a policy on everybody.
    ///
    /// @throws io.recscope.engine.fault.BadUsage when the policy contradicts the catalogue
    /// @throws InterruptedException when `work` was cancelled
    public PolicyMeasures measure(Policy policy, Work work) throws InterruptedException {
        return measure(policy, List.of(population.size()), portion -> {}, work);
    }

    /// Measures a policy on more and more users.
    ///
    /// @param portions numbers of users, ascending; the last is everybody, said or not
    /// @param listener gets what the first users say while the others are measured
    /// @return what everybody says
    /// @throws io.recscope.engine.fault.BadUsage when the policy contradicts the catalogue
    /// @throws InterruptedException when `work` was cancelled, as by the next turn of the knob
    public PolicyMeasures measure(Policy policy, List<Integer> portions, Consumer<PolicyMeasures> listener, Work work)
            throws InterruptedException {
        long began = System.nanoTime();
        Line line = Line.of(policy, facts, population.size());
        int done = 0;
        try (Workers workers = new Workers(line.oneByOne() ? 1 : threads)) {
            for (int portion : portions) {
                int users = Math.min(portion, population.size());
                if (users > done && users < population.size()) {
                    rank(line, done, users, workers, work);
                    done = users;
                    listener.accept(measures(users, began, work));
                }
            }
            rank(line, done, population.size(), workers, work);
        }
        return measures(population.size(), began, work);
    }

    private void rank(Line line, int from, int to, Workers workers, Work work) throws InterruptedException {
        workers.forEach(to - from, work, number -> {
            int user = from + number;
            Shown next = line.shown(population.pool(user), shown[user]);
            shown[user] = next.isJudged() ? next : next.judged(judge(user, next.items()));
        });
    }

    private float[] judge(int user, int[] items) {
        RankedList list = new RankedList(population.pool(user).request().history(), items, population.relevance(user));
        float[] values = new float[columns.size()];
        int at = 0;
        for (ListMetric metric : population.suite().list()) {
            values[at++] = (float) metric.value(list, population.k()).orElse(Double.NaN);
        }
        return values;
    }

    private PolicyMeasures measures(int users, long began, Work work) throws InterruptedException {
        PerUser perUser = perUser(users);
        List<int[]> lists = Arrays.stream(shown, 0, users).map(Shown::items).toList();
        Measures measures = new Measures(resampling, threads);
        Map<String, Measurement> metrics = new LinkedHashMap<>(
                measures.list(perUser, IntStream.range(0, users).toArray(), work));
        metrics.putAll(
                measures.system(population.suite().system(), lists, List.of(population.k()), population.items(), work));
        return new PolicyMeasures(users, metrics, perUser, lists, (System.nanoTime() - began) / 1e6);
    }

    private PerUser perUser(int users) {
        int[] ids = new int[users];
        int[] ranks = new int[users];
        float[] values = new float[users * columns.size()];
        for (int user = 0; user < users; user++) {
            ids[user] = population.user(user);
            ranks[user] = rank(shown[user].items(), user);
            System.arraycopy(shown[user].values(), 0, values, user * columns.size(), columns.size());
        }
        return new PerUser(columns, ids, ranks, values);
    }

    /// The place in the list, from 1, of the first item that was chosen; 0 for none.
    private int rank(int[] items, int user) {
        for (int place = 0; place < items.length; place++) {
            if (population.relevance(user).gain(items[place]) > 0) {
                return place + 1;
            }
        }
        return 0;
    }
}
