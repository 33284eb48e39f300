package io.recscope.engine.shapley;

import java.util.SplittableRandom;

/// A game that resembles another, learnt from pairs, whose Shapley values are a formula: a sum of plane waves.
///
/// With `s` in {−1, 1} for each player its odd part is `Σ cₕ sin(ωₕ·s) + l·s`, its even part `Σ dₕ cos(ωₕ·s) +
/// b`. Both parts teach the directions `ωₕ`; only the odd part has Shapley values.
final class Waves {
    static final int COUNT = 32;

    private final int players;
    private final double[] parameters;
    private final double scale;

    /// @param parameters see [WaveTraining]
    Waves(int players, double[] parameters, double scale) {
        this.players = players;
        this.parameters = parameters;
        this.scale = scale;
    }

    /// Number of parameters: for each player its part in all directions, then all c, all d, the l of each
    /// player, and b.
    static int size(int players) {
        return COUNT * players + 2 * COUNT + players + 1;
    }

    /// Small directions, hardly any waves.
    static double[] start(int players, SplittableRandom random) {
        double[] start = new double[size(players)];
        for (int i = 0; i < COUNT * (players + 2); i++) {
            start[i] = random.nextGaussian() * (i < COUNT * players ? 0.67 / Math.sqrt(players) : 0.1);
        }
        return start;
    }

    /// The odd part of what a coalition is worth.
    double odd(double[] signs) {
        double sum = 0;
        for (int h = 0; h < COUNT; h++) {
            sum = Math.fma(parameters[COUNT * players + h], Math.sin(phase(h, signs)), sum);
        }
        int linear = COUNT * (players + 2);
        for (int j = 0; j < players; j++) {
            sum = Math.fma(parameters[linear + j], signs[j], sum);
        }
        return scale * sum;
    }

    /// The even part.
    double even(double[] signs) {
        double sum = parameters[parameters.length - 1];
        for (int h = 0; h < COUNT; h++) {
            sum = Math.fma(parameters[COUNT * (players + 1) + h], Math.cos(phase(h, signs)), sum);
        }
        return scale * sum;
    }

    private double phase(int wave, double[] signs) {
        double phase = 0;
        for (int j = 0; j < players; j++) {
            phase = Math.fma(parameters[j * COUNT + wave], signs[j], phase);
        }
        return phase;
    }

    /// The Shapley values.
    ///
    /// A wave is the imaginary part of `Π exp(iωⱼsⱼ)`. When each other player is a member with probability
    /// `(1+r)/2`, player `j` adds on the mean `2i sin ωⱼ Π (cos ωₖ + i r sin ωₖ)`, k ≠ j; Shapley's value is
    /// the mean of that over r in `[−1, 1]` (Owen 1972), a polynomial.
    double[] values() {
        double[] values = new double[players];
        Quadrature quadrature = Quadrature.of(players / 2 + 1);
        double[] real = new double[players + 1];
        double[] imaginary = new double[players + 1];
        for (int h = 0; h < COUNT; h++) {
            for (int q = 0; q < quadrature.nodes().length; q++) {
                double weight =
                        scale * parameters[COUNT * players + h] * quadrature.weights()[q] / 2;
                addWave(values, h, quadrature.nodes()[q], weight, real, imaginary);
            }
        }
        for (int j = 0; j < players; j++) {
            values[j] += 2 * scale * parameters[COUNT * (players + 2) + j];
        }
        return values;
    }

    private void addWave(double[] values, int wave, double r, double weight, double[] real, double[] imaginary) {
        real[0] = 1;
        imaginary[0] = 0;
        for (int j = 0; j < players; j++) { // products of all players before
            double cos = Math.cos(parameters[j * COUNT + wave]);
            double sin = r * Math.sin(parameters[j * COUNT + wave]);
            real[j + 1] = real[j] * cos - imaginary[j] * sin;
            imaginary[j + 1] = real[j] * sin + imaginary[j] * cos;
        }
        double restReal = 1;
        double restImaginary = 0;
        for (int j = players - 1; j >= 0; j--) { // times the product of all players after
            double cos = Math.cos(parameters[j * COUNT + wave]);
            double sin = Math.sin(parameters[j * COUNT + wave]);
            values[j] += weight * 2 * sin * (real[j] * restReal - imaginary[j] * restImaginary);
            double turned = restReal * cos - restImaginary * r * sin;
            restImaginary = restReal * r * sin + restImaginary * cos;
            restReal = turned;
        }
    }

    /// Half the Shapley interaction index of each two players, by the same mean of
    /// `−4 sin ωᵢ sin ωⱼ Π (cos ωₖ + i r sin ωₖ)`, k ≠ i, j; zero on the diagonal.
    double[][] interactions() {
        double[][] interactions = new double[players][players];
        Quadrature quadrature = Quadrature.of(2 * (players / 4 + 1)); // an even number, so that no node is 0
        for (int h = 0; h < COUNT; h++) {
            for (int q = 0; q < quadrature.nodes().length; q++) {
                double weight = scale
                        * parameters[COUNT * (players + 1) + h]
                        * quadrature.weights()[q]
                        / 2;
                addWave(interactions, h, quadrature.nodes()[q], weight);
            }
        }
        return interactions;
    }

    private void addWave(double[][] interactions, int wave, double r, double weight) {
        double[] real = new double[players]; // sin ωⱼ / (cos ωⱼ + i r sin ωⱼ)
        double[] imaginary = new double[players];
        double wholeReal = 1;
        double wholeImaginary = 0;
        for (int j = 0; j < players; j++) {
            double cos = Math.cos(parameters[j * COUNT + wave]);
            double sin = Math.sin(parameters[j * COUNT + wave]);
            double square = cos * cos + r * r * sin * sin;
            real[j] = sin * cos / square;
            imaginary[j] = -sin * r * sin / square;
            double turned = wholeReal * cos - wholeImaginary * r * sin;
            wholeImaginary = wholeReal * r * sin + wholeImaginary * cos;
            wholeReal = turned;
        }
        for (int i = 0; i < players; i++) {
            double partReal = wholeReal * real[i] - wholeImaginary * imaginary[i];
            double partImaginary = wholeReal * imaginary[i] + wholeImaginary * real[i];
            for (int j = 0; j < players; j++) {
                if (j != i) { // half of −4
                    interactions[i][j] -= 2 * weight * (partReal * real[j] - partImaginary * imaginary[j]);
                }
            }
        }
    }
}
