package io.recscope.engine.tune;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Settings drawn anywhere with equal chance: the baseline of every search (Bergstra and Bengio, JMLR 2012).
public record Uniform(long seed) implements Sampler {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    @Override
    public Optional<Map<String, String>> next(Space space, List<Tried> tried) {
        return Optional.of(space.settings(point(space, random(seed, tried.size()))));
    }

    /// The random numbers of one trial.
    static SplittableRandom random(long seed, int trial) {
        return new SplittableRandom(seed + STEP * (trial + 1));
    }

    static double[] point(Space space, SplittableRandom random) {
        double[] point = new double[space.size()];
        for (int d = 0; d < point.length; d++) {
            point[d] = space.options(d) == 0 ? random.nextDouble() : random.nextInt(space.options(d));
        }
        return point;
    }
}
