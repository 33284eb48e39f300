package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;

/// Maximal marginal relevance: `(1 − s) · relevance − s · max over the list of likeness`, a likeness below 0 counting
/// as 0, and nothing being like an empty list. Source: Carbonell and Goldstein, SIGIR 1998.
///
/// The greatest likeness only grows, so it is brought up to date for candidates that could still win, and no others.
final class MmrGain implements Gain {
    private final Pool pool;
    private final Closeness closeness;
    private final double strength;
    private final double[] relevance;
    private final double[] closest;
    private final int[] seen;
    private final int[] list;
    private int length;

    MmrGain(Pool pool, Closeness closeness, double strength, double[] relevance) {
        this.pool = pool;
        this.closeness = closeness;
        this.strength = strength;
        this.relevance = relevance;
        closest = new double[relevance.length];
        seen = new int[relevance.length];
        list = new int[relevance.length];
    }

    @Override
    public double bound(int position) {
        return (1 - strength) * relevance[position] - strength * closest[position];
    }

    @Override
    public double of(int position) {
        double most = closest[position];
        int item = pool.item(position);
        for (int l = seen[position]; l < length; l++) {
            most = Math.max(most, closeness.of(item, list[l]));
        }
        closest[position] = most;
        seen[position] = length;
        return bound(position);
    }

    @Override
    public void chosen(int position) {
        list[length++] = pool.item(position);
    }

    @Override
    public double variety(int position) {
        return closest[position];
    }
}
