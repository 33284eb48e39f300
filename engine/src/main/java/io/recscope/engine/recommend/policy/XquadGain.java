package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;

/// Explicit aspects: `(1 − s) · relevance + s · Σ p(a) · p(i|a) · Π over the list of (1 − p(j|a))`, with `p(a)`
/// the user's share of an aspect and `p(i|a)` the relevance of an item that has it, else 0. Sources: Santos,
/// Macdonald and Ounis, WWW 2010; for shares from the user's history Vargas and Castells, OAIR 2013.
final class XquadGain implements Gain {
    private final Pool pool;
    private final Aspects aspects;
    private final double strength;
    private final double[] relevance;
    private final double[] open;

    /// @param shares of the aspects; changed
    XquadGain(Pool pool, Aspects aspects, double strength, double[] relevance, double[] shares) {
        this.pool = pool;
        this.aspects = aspects;
        this.strength = strength;
        this.relevance = relevance;
        open = shares;
    }

    @Override
    public double of(int position) {
        return (1 - strength) * relevance[position] + strength * variety(position);
    }

    @Override
    public double variety(int position) {
        double sum = 0;
        for (int aspect : aspects.of(pool.item(position))) {
            sum += open[aspect];
        }
        return relevance[position] * sum;
    }

    @Override
    public void chosen(int position) {
        for (int aspect : aspects.of(pool.item(position))) {
            open[aspect] *= 1 - relevance[position];
        }
    }
}
