package io.recscope.sample.simulation;

import io.recscope.sample.simulation.Truth.Interest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What a user wants from a moment on, by category number. Immutable.
final class Taste {
    private static final double CONCENTRATION = 4;
    private static final int STEPS = 10_000;
    private static final double MONTH = TimeUnit.DAYS.toMillis(30);

    private final long since;
    private final double[] shares;
    private final double greatest;

    private Taste(long since, double[] shares) {
        this.since = since;
        this.shares = shares;
        greatest = Arrays.stream(shares).max().orElseThrow();
    }

    /// Draws a user's tastes over the period: the first, and one after each drift.
    ///
    /// @param sizes number of items by category
    static List<Taste> life(int[] sizes, Simulation settings, Draws draws) {
        List<Taste> tastes = new ArrayList<>();
        double drift = settings.strengths().drift();
        long moment = settings.start();
        while (moment < settings.end()) {
            tastes.add(new Taste(moment, dirichlet(sizes, draws)));
            double wait = drift == 0 ? Long.MAX_VALUE : draws.exponential() * MONTH / drift;
            moment = wait < settings.end() - moment ? moment + 1 + (long) wait : settings.end();
        }
        return tastes;
    }

    private static double[] dirichlet(int[] sizes, Draws draws) {
        double items = Arrays.stream(sizes).sum();
        double[] shares = Arrays.stream(sizes)
                .mapToDouble(size -> draws.gamma(CONCENTRATION * size / items))
                .toArray();
        double sum = 0;
        int greatest = 0;
        for (int c = 0; c < shares.length; c++) {
            sum += shares[c];
            greatest = shares[c] > shares[greatest] ? c : greatest;
        }
        int left = STEPS;
        for (int c = 0; c < shares.length; c++) {
            int steps = c == greatest || sum == 0 ? 0 : (int) (shares[c] / sum * STEPS);
            shares[c] = (double) steps / STEPS;
            left -= steps;
        }
        shares[greatest] = (double) left / STEPS;
        return shares;
    }

    /// The first moment at which it holds.
    long since() {
        return since;
    }

    /// The share of a category: a multiple of 0.0001; all add up to 1.
    double share(int category) {
        return shares[category];
    }

    /// How much the user likes a category, 1 for the favourite.
    double affinity(int category) {
        return shares[category] / greatest;
    }

    Interest truth(List<String> categories) {
        Map<String, Double> named = new TreeMap<>();
        for (int c = 0; c < shares.length; c++) {
            if (shares[c] > 0) {
                named.put(categories.get(c), shares[c]);
            }
        }
        return new Interest(since, named);
    }
}
