package io.recscope.engine.tune;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl, NeurIPS 2011): of settings drawn near the
/// good ones it tries the one that is most likelier among the good than among the others.
///
/// What was tried is split by [Merit], so several goals and floors are heard as in Ozaki et al. (GECCO 2020). The
/// densities are [Parzen] over all dimensions together (Falkner, Klein and Hutter, ICML 2018). The first trials
/// cover the space evenly: a lattice of the golden ratio's kin, shifted by the seed. A setting that was tried is not
/// tried again as long as others are found.
///
/// Written here because the well-kept Java libraries end at grids and random draws (Smile) or at evolution, which
/// needs far more trials than an analyst waits for.
public record Tpe(long seed) implements Sampler {
    private static final int STARTUP = 10;
    private static final double GOOD = 0.1;
    private static final int MOST_GOOD = 25;
    private static final int DRAWN = 64;

    @Override
    public Optional<Map<String, String>> next(Space space, List<Tried> tried) {
        if (tried.size() < STARTUP) {
            return Optional.of(space.settings(lattice(space, tried.size())));
        }
        SplittableRandom random = Uniform.random(seed, tried.size());
        int enough = Math.min(MOST_GOOD, (int) Math.ceil(GOOD * tried.size()));
        List<double[]> points = Merit.bestFirst(tried, enough).stream()
                .map(t -> space.point(t.settings()))
                .toList();
        // by all that was tried, not by the few good ones: these would stay too wide to come near an optimum
        double narrowest = 1.0 / tried.size();
        Parzen good = new Parzen(space, points.subList(0, enough), narrowest);
        Parzen others = new Parzen(space, points.subList(enough, points.size()), narrowest);
        return Optional.of(best(space, good, others, met(tried), random));
    }

    private static Set<Map<String, String>> met(List<Tried> tried) {
        Set<Map<String, String>> met = new HashSet<>();
        tried.forEach(t -> met.add(t.settings()));
        return met;
    }

    private static Map<String, String> best(
            Space space, Parzen good, Parzen others, Set<Map<String, String>> met, SplittableRandom random) {
        List<Map<String, String>> candidates = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        int best = -1;
        for (int i = 0; i < DRAWN; i++) {
            double[] point = good.draw(random);
            candidates.add(space.settings(point));
            double value = good.logDensity(point) - others.logDensity(point);
            if (value > most && !met.contains(candidates.get(i))) {
                most = value;
                best = i;
            }
        }
        return best >= 0 ? candidates.get(best) : space.settings(Uniform.point(space, random));
    }

    /// A point of a sequence that fills the space evenly from its beginning (Roberts 2018), shifted by the seed.
    private double[] lattice(Space space, int trial) {
        SplittableRandom shifts = Uniform.random(seed, -1);
        double ratio = 1.5;
        for (int i = 0; i < 50; i++) {
            ratio = Math.pow(1 + ratio, 1.0 / (space.size() + 1));
        }
        double[] point = new double[space.size()];
        for (int d = 0; d < point.length; d++) {
            double place = (shifts.nextDouble() + (trial + 1) / Math.pow(ratio, d + 1)) % 1;
            point[d] = space.options(d) == 0 ? place : Math.floor(place * space.options(d));
        }
        return point;
    }
}
