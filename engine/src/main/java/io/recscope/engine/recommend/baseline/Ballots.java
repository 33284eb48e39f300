package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// What several models say of one item that a user chose next and of those that stand in its way, for many users.
///
/// Each ballot holds the item held out, and the unseen items that any of the models has among its best hundred: no
/// weighting of the models is likely to bring another among the first ten. Immutable.
final class Ballots {
    private static final int BEST = 100;
    private static final int LIST = 10;

    private final List<float[][]> ballots;

    private Ballots(List<float[][]> ballots) {
        this.ballots = ballots;
    }

    /// Asks the users whose last choice is held out.
    ///
    /// @param models have not learned from those choices
    static Ballots of(List<Model> models, HeldOut known, Work work) throws InterruptedException {
        int[] users = known.heldOutUsers();
        List<float[][]> ballots = new ArrayList<>(users.length);
        for (int user : users) {
            work.checkCancelled();
            work.report((double) ballots.size() / users.length, "asking the members");
            ballots.add(ballot(models, known.history(user), known.next(user)));
        }
        return new Ballots(ballots);
    }

    /// Rows of standings, one for each model; the held-out item first, then the strongest rivals, to be done sooner.
    private static float[][] ballot(List<Model> models, UserHistory history, int heldOut) {
        int items = models.getFirst().items();
        BitSet unseen = new Scope.Unseen().items(history, items);
        int[] choice = unseen.stream().toArray();
        BitSet standing = new BitSet(items);
        List<float[]> all = new ArrayList<>();
        for (Model model : models) {
            float[] scores = new float[items];
            model.score(history, scores);
            all.add(Standing.of(scores, choice));
            Ranking best = Ranking.best(scores, unseen, BEST);
            IntStream.range(0, best.size()).forEach(place -> standing.set(best.item(place)));
        }
        standing.clear(heldOut);
        float[] sum = new float[items];
        for (float[] values : all) {
            standing.stream().forEach(item -> sum[item] += values[item]);
        }
        Ranking rivals = Ranking.best(sum, standing, items);
        int[] order = new int[rivals.size() + 1];
        Arrays.setAll(order, i -> i == 0 ? heldOut : rivals.item(i - 1));
        return all.stream().map(values -> pick(values, order)).toArray(float[][]::new);
    }

    private static float[] pick(float[] values, int[] order) {
        float[] picked = new float[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    boolean isEmpty() {
        return ballots.isEmpty();
    }

    /// Mean NDCG@10 of the held-out items when the models have these weights; a tie counts against the held-out item.
    double quality(double[] weights) {
        double sum = 0;
        for (float[][] ballot : ballots) {
            int rank = rank(ballot, weights);
            if (rank <= LIST) {
                sum += Math.log(2) / Math.log(rank + 1);
            }
        }
        return sum / ballots.size();
    }

    private static int rank(float[][] ballot, double[] weights) {
        int rank = 1;
        double own = total(ballot, weights, 0);
        for (int other = 1; other < ballot[0].length && rank <= LIST; other++) {
            if (total(ballot, weights, other) >= own) {
                rank++;
            }
        }
        return rank;
    }

    private static double total(float[][] ballot, double[] weights, int item) {
        double total = 0;
        for (int m = 0; m < weights.length; m++) {
            total += weights[m] * ballot[m][item];
        }
        return total;
    }
}
