package io.recscope.engine.shapley;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Fits [Waves] to pairs by stochastic gradient descent with momenta (Kingma and Ba 2015) and a cosine schedule.
final class WaveTraining {
    private static final int BATCH = 32;
    private static final double RATE = 0.02;
    private static final double TURN = 2 * Math.PI;
    private static final int LOOKS = 32_000; // pairs looked at, unless that is more than 40 times or fewer than 10

    private final Pairs pairs;
    private final int players;
    private final double scale;
    private final double[] importance;
    private final double[] parameters;
    private final double[] gradient;
    private final double[] first;
    private final double[] second;
    private final double[] sin = new double[Waves.COUNT];
    private final double[] cos = new double[Waves.COUNT];
    private final double[] turn = new double[Waves.COUNT];
    private double firstBias = 1;
    private double secondBias = 1;

    private WaveTraining(Pairs pairs, double[] start) {
        this.pairs = pairs;
        this.players = pairs.players();
        this.parameters = start;
        this.gradient = new double[start.length];
        this.first = new double[start.length];
        this.second = new double[start.length];
        this.scale = scale(pairs);
        this.importance = importance(pairs.weights());
    }

    /// @param chosen the pairs to learn from; reordered
    static Waves fit(Pairs pairs, int[] chosen, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WaveTraining training = new WaveTraining(pairs, Waves.start(pairs.players(), random));
        training.run(chosen, random);
        return new Waves(training.players, training.parameters, training.scale);
    }

    private static double scale(Pairs pairs) {
        double mean = Shares.sum(pairs.even()) / pairs.count();
        double squares = 0;
        for (int i = 0; i < pairs.count(); i++) {
            squares += Math.pow(pairs.odd()[i], 2) + Math.pow(pairs.even()[i] - mean, 2);
        }
        return Math.max(Double.MIN_NORMAL, Math.sqrt(squares / (2 * pairs.count())));
    }

    /// The roots of the weights: nearer to what the regression needs than none, and no pair rules alone.
    private static double[] importance(double[] weights) {
        double[] roots = Arrays.stream(weights).map(Math::sqrt).toArray();
        double mean = Shares.sum(roots) / roots.length;
        return Arrays.stream(roots).map(root -> root / mean).toArray();
    }

    private void run(int[] chosen, SplittableRandom random) {
        int bias = parameters.length - 1;
        parameters[bias] = Shares.sum(pairs.even()) / pairs.count() / scale;
        int epochs = Math.clamp(LOOKS / Math.max(1, chosen.length), 10, 40);
        int steps = epochs * Math.ceilDiv(chosen.length, BATCH);
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(chosen, random);
            for (int from = 0; from < chosen.length; from += BATCH) {
                int to = Math.min(chosen.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    learn(chosen[i], 1.0 / (to - from));
                }
                step++;
                move(RATE * 0.5 * (1 + Math.cos(Math.PI * step / steps)));
            }
        }
    }

    private static void shuffle(int[] numbers, SplittableRandom random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int number = numbers[other];
            numbers[other] = numbers[i];
            numbers[i] = number;
        }
    }

    private void learn(int pair, double share) {
        double[] signs = pairs.signs()[pair];
        int sines = Waves.COUNT * players;
        int cosines = sines + Waves.COUNT;
        int linear = cosines + Waves.COUNT;
        phases(signs);
        double odd = 0;
        double even = parameters[linear + players];
        for (int h = 0; h < Waves.COUNT; h++) {
            odd = Math.fma(parameters[sines + h], sin[h], odd);
            even = Math.fma(parameters[cosines + h], cos[h], even);
        }
        for (int j = 0; j < players; j++) {
            odd = Math.fma(parameters[linear + j], signs[j], odd);
        }
        double weight = importance[pair] * share;
        double oddError = weight * (odd - pairs.odd()[pair] / scale);
        double evenError = weight * (even - pairs.even()[pair] / scale);
        for (int h = 0; h < Waves.COUNT; h++) {
            turn[h] = oddError * cos[h] * parameters[sines + h] - evenError * sin[h] * parameters[cosines + h];
            gradient[sines + h] += oddError * sin[h];
            gradient[cosines + h] += evenError * cos[h];
        }
        for (int j = 0; j < players; j++) {
            addScaled(gradient, j * Waves.COUNT, turn, 0, signs[j]);
            gradient[linear + j] += oddError * signs[j];
        }
        gradient[linear + players] += evenError;
    }

    private void phases(double[] signs) {
        Arrays.fill(turn, 0);
        for (int j = 0; j < players; j++) {
            addScaled(turn, 0, parameters, j * Waves.COUNT, signs[j]);
        }
        sinesAndCosines(turn, sin, cos);
    }

    /// Adds a vector with an entry for each wave; the compiler makes it a few instructions.
    private static void addScaled(double[] into, int to, double[] from, int at, double factor) {
        for (int h = 0; h < Waves.COUNT; h++) {
            into[to + h] = Math.fma(factor, from[at + h], into[to + h]);
        }
    }

    /// To 1e-7, which is enough to learn by and can be done for several angles at once: Taylor series of half angles.
    private static void sinesAndCosines(double[] angles, double[] sin, double[] cos) {
        for (int h = 0; h < Waves.COUNT; h++) {
            double half = (angles[h] - TURN * Math.rint(angles[h] * (1 / TURN))) / 2;
            double square = half * half;
            double sine = half
                    * (1
                            + square
                                    * (-1.0 / 6
                                            + square
                                                    * (1.0 / 120
                                                            + square
                                                                    * (-1.0 / 5040
                                                                            + square
                                                                                    * (1.0 / 362_880
                                                                                            - square / 39_916_800)))));
            double cosine = 1
                    + square
                            * (-0.5
                                    + square
                                            * (1.0 / 24
                                                    + square
                                                            * (-1.0 / 720
                                                                    + square
                                                                            * (1.0 / 40_320
                                                                                    + square
                                                                                            * (-1.0 / 3_628_800
                                                                                                    + square
                                                                                                            / 479_001_600)))));
            sin[h] = 2 * sine * cosine;
            cos[h] = 1 - 2 * sine * sine;
        }
    }

    private void move(double rate) {
        firstBias *= 0.9;
        secondBias *= 0.99;
        double forward = rate / (1 - firstBias);
        double spread = 1 / Math.sqrt(1 - secondBias);
        for (int i = 0; i < parameters.length; i++) {
            double slope = gradient[i];
            first[i] = Math.fma(0.1, slope - first[i], first[i]);
            second[i] = Math.fma(0.01, slope * slope - second[i], second[i]);
            parameters[i] -= forward * first[i] / (spread * Math.sqrt(second[i]) + 1e-9);
            gradient[i] = 0;
        }
    }
}
