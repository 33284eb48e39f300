package io.recscope.sample.simulation;

import java.util.SplittableRandom;

/// Random draws that are the same on every machine: one seeded generator and strict arithmetic. Not thread-safe.
final class Draws {
    private final SplittableRandom random;

    Draws(SplittableRandom random) {
        this.random = random;
    }

    /// Uniform in `[0, 1)`.
    double uniform() {
        return random.nextDouble();
    }

    /// Uniform in `[0, bound)`.
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// With mean 1.
    double exponential() {
        return -StrictMath.log(1 - random.nextDouble());
    }

    /// With mean 0 and deviation 1, by Marsaglia's polar method.
    double normal() {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /// With mean `shape` and scale 1. Marsaglia and Tsang, "A simple method for generating gamma variables" (2000);
    /// a shape under 1 by their boost, which may underflow to 0.
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (StrictMath.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /// The numbers `0 … n-1` in random order.
    int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
