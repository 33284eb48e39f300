package io.recscope.engine.shapley;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// Takes what a learnt game explains out of the pairs before the regression, and adds its exact values afterwards.
///
/// Each pair is predicted by [Waves] that were taught without it, so that what is left over has an honest
/// spread; what the learnt game gets wrong the regression sets right (Witter, Liu and Musco 2025,
/// "Regression-adjusted Monte Carlo estimators for Shapley values and probabilistic values").
final class Adjustment {
    private static final int FOLDS = 4;
    private static final int LEAST = 128;
    private static final int MOST_PLAYERS = 128;
    /// Measured: the values of the folds differ a little, which the regression's covariance does not see.
    private static final double SLACK = 1.3;

    private final Pairs pairs;
    private final int[] folds;
    private final double[] shares = new double[FOLDS]; // of the pairs, in each fold
    private final List<Waves> learnt;

    private Adjustment(Pairs pairs, long seed) {
        this.pairs = pairs;
        this.folds = folds(pairs.count(), seed);
        for (int fold : folds) {
            shares[fold] += 1.0 / folds.length;
        }
        this.learnt = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> WaveTraining.fit(pairs, except(folds, fold), seed + 1 + fold))
                .toList();
    }

    /// Whether there are enough pairs to learn from.
    static boolean suits(Pairs pairs) {
        return pairs.count() >= Math.max(LEAST, 4 * pairs.players()) && pairs.players() <= MOST_PLAYERS;
    }

    /// Learns games from the pairs, one without each fold.
    static Adjustment learnt(Pairs pairs, long seed) {
        return new Adjustment(pairs, seed);
    }

    /// Shares whose error is smaller when the learnt game resembles the game.
    Shares shares(double total) {
        double[] rest = rest(pairs.odd(), Waves::odd);
        double[] known = new double[pairs.players()];
        for (int fold = 0; fold < FOLDS; fold++) {
            addScaled(known, learnt.get(fold).values(), shares[fold]);
        }
        Shares corrected = new PairRegression(pairs.with(rest), total - Shares.sum(known)).shares(SLACK);
        addScaled(corrected.values(), known, 1);
        return corrected;
    }

    /// What the learnt games leave over of the even parts.
    double[] evenRest() {
        return rest(pairs.even(), Waves::even);
    }

    /// What the learnt games make of coalitions, on the mean: for the pair of nobody and everybody.
    double even(double[] signs) {
        double mean = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            mean += learnt.get(fold).even(signs) * shares[fold];
        }
        return mean;
    }

    /// Interactions of the learnt games.
    double[][] interactions() {
        double[][] known = new double[pairs.players()][pairs.players()];
        for (int fold = 0; fold < FOLDS; fold++) {
            double[][] interactions = learnt.get(fold).interactions();
            for (int j = 0; j < known.length; j++) {
                addScaled(known[j], interactions[j], shares[fold]);
            }
        }
        return known;
    }

    /// Where all pairs of a size were drawn, the mean of the learnt games leaves no error, though they know the pair;
    /// where few were, only the game that does not know it leaves over what it would of others.
    private double[] rest(double[] parts, ToDoubleBiFunction<Waves, double[]> predicted) {
        double[] rest = parts.clone();
        for (int i = 0; i < rest.length; i++) {
            double spare = pairs.spare()[i];
            double[] signs = pairs.signs()[i];
            rest[i] -= spare * predicted.applyAsDouble(learnt.get(folds[i]), signs);
            if (spare < 1) {
                for (int fold = 0; fold < FOLDS; fold++) {
                    rest[i] -= (1 - spare) * shares[fold] * predicted.applyAsDouble(learnt.get(fold), signs);
                }
            }
        }
        return rest;
    }

    private static void addScaled(double[] into, double[] numbers, double factor) {
        for (int j = 0; j < into.length; j++) {
            into[j] = Math.fma(factor, numbers[j], into[j]);
        }
    }

    private static int[] folds(int count, long seed) {
        int[] folds = IntStream.range(0, count).map(i -> i % FOLDS).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int fold = folds[other];
            folds[other] = folds[i];
            folds[i] = fold;
        }
        return folds;
    }

    private static int[] except(int[] folds, int fold) {
        return IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
    }
}
