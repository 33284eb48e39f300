package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Popularity;
import io.recscope.engine.metric.Relevance;
import java.util.Arrays;
import java.util.stream.IntStream;

/// People come to want less popular items than they did when models learned: test users count more, the more of what
/// they are asked for lies in the tail.
///
/// A user's weight is 1 − s + s·f ⁄ f̄, where s is the strength, f the share of tail items in what is relevant,
/// and f̄ the mean of f. With one relevant item each, the share of tail targets rises from f̄ to f̄ + s·(1 −
/// f̄). Data and models stay as they are. Head and tail as by [Popularity]. Source: weighting test cases so
/// that their popularity is another than that of the log, Yang et al., "Unbiased Offline Recommender Evaluation
/// for Missing-Not-At-Random Implicit Feedback", RecSys 2018; test sets with popularity taken out, Zheng et
/// al., "Disentangling User Interest and Conformity for Recommendation with Causal Embedding", WWW 2021.
///
/// @param shift strength, from 0 for the targets as they are to 1 for tail targets only
public record TailTargets(double shift) implements Disturbance {
    public TailTargets {
        Strength.share(Kind.TAIL_TARGETS, shift);
    }

    @Override
    public double strength() {
        return shift;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        return log.events();
    }

    /// Users without anything relevant are left out.
    @Override
    public Panel panel(Fold fold, Protocol protocol, Popularity popularity, long seed) {
        int[] rows = IntStream.range(0, fold.size())
                .filter(row -> !fold.relevance(row, protocol).isEmpty())
                .toArray();
        double[] tail = new double[rows.length];
        Arrays.setAll(tail, i -> tailShare(fold.relevance(rows[i], protocol), popularity));
        double mean = Arrays.stream(tail).average().orElse(0);
        if (mean == 0 || mean == 1) {
            throw new BadUsage(
                    "No popularity can shift: of what the test users are asked for, "
                            + (mean == 0 ? "nothing" : "everything") + " lies in the tail",
                    Kind.TAIL_TARGETS.key(),
                    "Leave this disturbance out for these data.");
        }
        float[] weights = new float[rows.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (1 - shift + shift * tail[i] / mean);
        }
        return new Panel(rows, weights);
    }

    private static double tailShare(Relevance relevance, Popularity popularity) {
        return Arrays.stream(relevance.items()).filter(popularity::isTail).count() / (double) relevance.size();
    }
}
