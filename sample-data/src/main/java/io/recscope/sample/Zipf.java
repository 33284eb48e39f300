package io.recscope.sample;

import java.util.SplittableRandom;

/// Numbers `0 … n-1`, number `k` with probability proportional to `1 / (k+1)^exponent`, each drawn in constant time.
///
/// Walker's alias method in Vose's form (1991). Immutable and thread-safe.
final class Zipf {
    private final double[] stay;
    private final int[] alias;

    Zipf(int n, double exponent) {
        double[] weight = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            weight[k] = StrictMath.pow(k + 1, -exponent);
            sum += weight[k];
        }
        stay = new double[n];
        alias = new int[n];
        fill(weight, sum / n);
    }

    private void fill(double[] weight, double mean) {
        int n = weight.length;
        int[] waiting = new int[n];
        int small = 0;
        int large = n;
        for (int k = 0; k < n; k++) {
            stay[k] = weight[k] / mean;
            waiting[stay[k] < 1 ? small++ : --large] = k;
        }
        while (small > 0 && large < n) {
            int poor = waiting[--small];
            int rich = waiting[large];
            alias[poor] = rich;
            stay[rich] -= 1 - stay[poor];
            if (stay[rich] < 1) {
                large++;
                waiting[small++] = rich;
            }
        }
        // what is left differs from 1 by rounding only
        while (small > 0) {
            stay[waiting[--small]] = 1;
        }
    }

    int draw(SplittableRandom random) {
        int k = random.nextInt(stay.length);
        return random.nextDouble() < stay[k] ? k : alias[k];
    }
}
