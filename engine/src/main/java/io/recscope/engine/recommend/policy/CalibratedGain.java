package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import java.util.Arrays;

/// Calibration: `(1 − s) · relevance − s · KL(p, q)`, with `p` the user's shares of the aspects, `q` those of
/// the list with the candidate, and `KL = Σ p ln(p / (.99 q + .01 p))` in nats. An item shares its weight of 1
/// among its aspects; one without aspect changes nothing. Greedy, as in Steck, RecSys 2018.
final class CalibratedGain implements Gain {
    private static final double ALPHA = 0.01;
    private static final int TABLED = 4;

    private final Pool pool;
    private final Aspects aspects;
    private final double strength;
    private final double[] relevance;
    private final double[] wanted;
    private final int[] looked;
    private final double[] shown;
    private final double[] term;
    private final double[] table;
    private int described;
    private double unchanged;
    private double diluted;

    /// @param wanted the user's share of each aspect
    CalibratedGain(Pool pool, Aspects aspects, double strength, double[] relevance, double[] wanted) {
        this.pool = pool;
        this.aspects = aspects;
        this.strength = strength;
        this.relevance = relevance;
        this.wanted = wanted;
        int n = 0;
        int[] found = new int[wanted.length];
        for (int aspect = 0; aspect < wanted.length; aspect++) {
            if (wanted[aspect] > 0) {
                found[n++] = aspect;
            }
        }
        looked = Arrays.copyOf(found, n);
        shown = new double[wanted.length];
        term = new double[wanted.length];
        table = new double[wanted.length * TABLED];
        renew();
    }

    @Override
    public double of(int position) {
        return (1 - strength) * relevance[position] - strength * variety(position);
    }

    @Override
    public double variety(int position) {
        int[] own = aspects.of(pool.item(position));
        if (own.length == 0) {
            return unchanged;
        }
        double divergence = diluted;
        for (int aspect : own) {
            if (wanted[aspect] > 0) {
                double with = own.length <= TABLED
                        ? table[aspect * TABLED + own.length - 1]
                        : term(aspect, shown[aspect] + 1.0 / own.length, described + 1);
                divergence += with - term[aspect];
            }
        }
        return divergence;
    }

    @Override
    public void chosen(int position) {
        int[] own = aspects.of(pool.item(position));
        for (int aspect : own) {
            shown[aspect] += 1.0 / own.length;
        }
        described += own.length > 0 ? 1 : 0;
        renew();
    }

    /// Takes the logarithms that all candidates of a place share.
    private void renew() {
        unchanged = 0;
        diluted = 0;
        for (int aspect : looked) {
            unchanged += term(aspect, shown[aspect], described);
            term[aspect] = term(aspect, shown[aspect], described + 1);
            diluted += term[aspect];
            for (int parts = 1; parts <= TABLED; parts++) {
                table[aspect * TABLED + parts - 1] = term(aspect, shown[aspect] + 1.0 / parts, described + 1);
            }
        }
    }

    private double term(int aspect, double weight, int of) {
        double share = of == 0 ? 0 : weight / of;
        return wanted[aspect] * Math.log(wanted[aspect] / ((1 - ALPHA) * share + ALPHA * wanted[aspect]));
    }
}
