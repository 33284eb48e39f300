package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.metric.MetricSuite;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.List;

/// Two fitted models side by side: both are asked for the last choice of the same users, which neither has learned,
/// and rank all items that the user had not met.
///
/// @param resampling how the interval of their difference is drawn
/// @param threads number of threads that rank and draw; it changes no result
public record Contest(Resampling resampling, int threads) {
    private static final int DEPTH = 10;
    private static final String NDCG = "ndcg@" + DEPTH;
    private static final String HIT = "hit@" + DEPTH;

    /// How well a model did.
    ///
    /// @param ndcg mean NDCG@10
    /// @param hitRate share of users whose choice was among the first ten
    public record Quality(double ndcg, double hitRate) {}

    /// What came out.
    ///
    /// @param users number of users who were asked about
    /// @param difference of NDCG@10, challenger minus champion
    public record Verdict(int users, Quality champion, Quality challenger, Comparison difference) {}

    /// Asks both.
    ///
    /// @param users whose last choice was learned by neither, at least one
    /// @throws InterruptedException when `work` was cancelled
    public Verdict of(Dataset data, BitSet users, Model champion, Model challenger, Work work)
            throws InterruptedException {
        HeldOut held = HeldOut.lastChoices(data, users);
        Protocol protocol = Protocol.DEFAULT.withMinEvents(1);
        Cuts cuts = new Cuts(data, protocol, 1);
        for (int user : held.heldOutUsers()) {
            int known = held.history(user).size();
            cuts.test(user, known, known, known + 1);
        }
        Fold fold = cuts.fold("last choices");
        Evaluation evaluation =
                new Evaluation(fold, protocol, MetricSuite.of(fold.train(), protocol.excludeSeen()), List.of(DEPTH));
        PerUser before = evaluation.of(champion, threads, work.part(0, 0.4)).perUser();
        PerUser after = evaluation.of(challenger, threads, work.part(0.4, 0.8)).perUser();
        Comparison difference = new Significance(resampling, threads)
                .compare("challenger", after, "champion", before, work.part(0.8, 1)).stream()
                        .filter(comparison -> comparison.metric().equals(NDCG))
                        .findFirst()
                        .orElseThrow();
        return new Verdict(fold.size(), quality(before), quality(after), difference);
    }

    private static Quality quality(PerUser table) {
        return new Quality(mean(table, NDCG), mean(table, HIT));
    }

    private static double mean(PerUser table, String metric) {
        int column = table.columns().indexOf(MetricKey.of(metric));
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            sum += table.value(row, column);
        }
        return sum / table.rows();
    }
}
