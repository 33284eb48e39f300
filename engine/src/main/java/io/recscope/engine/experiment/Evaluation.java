package io.recscope.engine.experiment;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.metric.ListMetric;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.metric.MetricSuite;
import io.recscope.engine.metric.RankedList;
import io.recscope.engine.metric.Relevance;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;

/// Asks a model all cases of a fold: every item of the catalog is ranked, never a sample, and every metric
/// taken.
///
/// Seen items are removed as the protocol says; items of score −∞ are never listed; equal scores are ordered by
/// the lower item index. The result is the same, bit for bit, for any number of threads.
public final class Evaluation {
    private final Fold fold;
    private final Protocol protocol;
    private final MetricSuite suite;
    private final List<Integer> ks;
    private final List<MetricKey> columns;

    /// @param suite made for the fold's training part
    /// @param ks depths, each at least 1
    public Evaluation(Fold fold, Protocol protocol, MetricSuite suite, List<Integer> ks) {
        this.fold = fold;
        this.protocol = protocol;
        this.suite = suite;
        this.ks = List.copyOf(ks);
        columns = suite.listKeys(ks);
    }

    /// What a model listed and how each list was judged.
    ///
    /// @param perUser a row for each case, in order
    /// @param lists for each case the items, best first, as deep as the largest `k`
    public record Outcome(PerUser perUser, List<int[]> lists) {
        public Outcome {
            lists = List.copyOf(lists);
        }
    }

    /// Asks all cases.
    ///
    /// @param threads at least 1
    /// @throws InterruptedException when `work` was cancelled
    /// @throws IllegalStateException when a model scores an item NaN, a defect of the model
    public Outcome of(Model model, int threads, Work work) throws InterruptedException {
        int n = fold.size();
        int[] users = new int[n];
        Arrays.setAll(users, fold::user);
        int[] ranks = new int[n];
        float[] values = new float[n * columns.size()];
        int[][] lists = new int[n][];
        int depth = Math.min(ks.stream().mapToInt(Integer::intValue).max().orElse(1), model.items());
        try (Workers workers = new Workers(threads)) {
            workers.forEach(n, work, "ranking all items for " + n + " users", () -> {
                float[] scores = new float[model.items()];
                return testCase -> {
                    UserHistory input = fold.input(testCase);
                    Relevance relevance = fold.relevance(testCase, protocol);
                    score(model, input, scores);
                    ranks[testCase] = bestRank(scores, relevance.items());
                    lists[testCase] = Ranking.best(scores, depth).items();
                    judge(new RankedList(input, lists[testCase], relevance), values, testCase);
                };
            });
        }
        return new Outcome(new PerUser(columns, users, ranks, values), Arrays.asList(lists));
    }

    private void score(Model model, UserHistory input, float[] scores) {
        model.score(input, scores);
        for (int item = 0; item < scores.length; item++) {
            if (Float.isNaN(scores[item])) {
                throw new IllegalStateException("item " + item + " has no score");
            }
        }
        for (int event = 0; protocol.excludeSeen() && event < input.size(); event++) {
            scores[input.item(event)] = Float.NEGATIVE_INFINITY;
        }
    }

    /// Rank of the best placed of some items among all that may be listed, counted from 1.
    ///
    /// @return 0 when none of them can be listed
    static int bestRank(float[] scores, int[] wanted) {
        int target = -1;
        for (int item : wanted) {
            boolean better = target < 0 || Ranking.before(scores, item, target);
            target = scores[item] > Float.NEGATIVE_INFINITY && better ? item : target;
        }
        int rank = target < 0 ? 0 : 1;
        for (int item = 0; target >= 0 && item < scores.length; item++) {
            rank += Ranking.before(scores, item, target) ? 1 : 0;
        }
        return rank;
    }

    private void judge(RankedList list, float[] values, int testCase) {
        int at = testCase * columns.size();
        for (ListMetric metric : suite.list()) {
            for (int k : ks) {
                values[at++] = (float) metric.value(list, k).orElse(Double.NaN);
            }
        }
    }
}
