package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;

/// The greedy maximum of a determinantal point process: each candidate adds `(1 − s) · relevance + s · ln d²`,
/// with `d²` the factor by which it would multiply the determinant of the list's kernel. The kernel is the
/// likeness with 1 on its diagonal, off it times .99, so that no determinant is 0. Source: Chen, Zhang and
/// Zhou, NeurIPS 2018, whose incremental Cholesky factors make a step linear in the list.
///
/// A factor only shrinks, so rows are brought up to date for candidates that could still win, and no others.
final class DppGain implements Gain {
    static final double OFF_DIAGONAL = 0.99;

    private final Pool pool;
    private final Closeness closeness;
    private final double strength;
    private final double[] relevance;
    private final double[] factor;
    private final double[] bounds;
    private final double[] rows;
    private final int[] seen;
    private final int[] list;
    private final int wide;
    private int length;

    /// @param wide the longest list that will be made
    DppGain(Pool pool, Closeness closeness, double strength, double[] relevance, int wide) {
        this.pool = pool;
        this.closeness = closeness;
        this.strength = strength;
        this.relevance = relevance;
        this.wide = wide;
        int size = relevance.length;
        factor = new double[size];
        bounds = new double[size];
        rows = new double[size * wide];
        seen = new int[size];
        list = new int[wide];
        for (int p = 0; p < size; p++) {
            factor[p] = 1;
            bounds[p] = (1 - strength) * relevance[p];
        }
    }

    @Override
    public double bound(int position) {
        return bounds[position];
    }

    @Override
    public double of(int position) {
        if (seen[position] < length) {
            for (int l = seen[position]; l < length; l++) {
                extend(position, l);
            }
            seen[position] = length;
            bounds[position] = (1 - strength) * relevance[position] + strength * Math.log(factor[position]);
        }
        return bounds[position];
    }

    /// One more number of the candidate's row of the Cholesky factor.
    private void extend(int position, int l) {
        int own = position * wide;
        int other = list[l] * wide;
        double product = 0;
        for (int i = 0; i < l; i++) {
            product += rows[own + i] * rows[other + i];
        }
        double kernel = OFF_DIAGONAL * closeness.of(pool.item(position), pool.item(list[l]));
        double number = (kernel - product) / Math.sqrt(factor[list[l]]);
        rows[own + l] = number;
        // rounding alone can bring it to zero
        factor[position] = Math.max(1e-12, factor[position] - number * number);
    }

    @Override
    public void chosen(int position) {
        of(position);
        list[length++] = position;
    }

    @Override
    public double variety(int position) {
        return factor[position];
    }
}
