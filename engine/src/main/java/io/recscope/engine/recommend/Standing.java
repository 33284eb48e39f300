package io.recscope.engine.recommend;

import java.util.Arrays;
import java.util.BitSet;

/// How the candidates of a [Pool] stand after a stage: a value for each position of the pool, and an order.
/// Candidates that were taken out are in no order.
///
/// The order is by higher value, then lower item index, unless a stage chose one ([#chosen]). Positions are those of
/// the pool, from 0. Immutable as long as nobody changes the arrays that are handed out; thread-safe.
public final class Standing {
    private static final int[] NOBODY = {};

    private final Pool pool;
    private final float[] values;
    private final BitSet out;
    private final int[] first;
    private volatile int[] order = NOBODY;

    private Standing(Pool pool, float[] values, BitSet out, int[] first) {
        this.pool = pool;
        this.values = values;
        this.out = out;
        this.first = first;
    }

    /// All candidates, ordered by value.
    ///
    /// @param values one for each position; kept, not copied
    public static Standing of(Pool pool, float[] values) {
        if (values.length != pool.size()) {
            throw new IllegalArgumentException(values.length + " values for " + pool.size() + " candidates");
        }
        return new Standing(pool, values, new BitSet(), NOBODY);
    }

    /// The same candidates with other values, ordered by them.
    ///
    /// @param changed kept, not copied
    public Standing with(float[] changed) {
        return new Standing(pool, changed, out, NOBODY);
    }

    /// Without some candidates.
    ///
    /// @param gone positions; those already gone may be among them
    public Standing without(BitSet gone) {
        BitSet more = (BitSet) out.clone();
        more.or(gone);
        int[] left = Arrays.stream(first).filter(p -> !gone.get(p)).toArray();
        return new Standing(pool, values, more, left);
    }

    /// With some candidates at the top, in the order given, and the others behind them by value.
    ///
    /// @param chosen distinct positions of candidates that are there
    public Standing chosen(int[] chosen) {
        return new Standing(pool, values, out, chosen.clone());
    }

    /// Number of candidates that are there.
    public int size() {
        return values.length - out.cardinality();
    }

    /// Whether the candidate is there.
    public boolean has(int position) {
        return !out.get(position);
    }

    public float value(int position) {
        return values[position];
    }

    /// The values of all positions, also of those taken out; not to be changed.
    public float[] values() {
        return values;
    }

    /// Positions that are there, best first; not to be changed. Made when first asked for.
    public int[] order() {
        int[] made = order;
        if (made.length != size()) {
            made = sorted();
            order = made;
        }
        return made;
    }

    private int[] sorted() {
        BitSet placed = (BitSet) out.clone();
        int[] sorted = new int[size()];
        int n = 0;
        for (int position : first) {
            sorted[n++] = position;
            placed.set(position);
        }
        long[] keys = new long[sorted.length - n];
        int k = 0;
        for (int p = placed.nextClearBit(0); p < values.length; p = placed.nextClearBit(p + 1)) {
            keys[k++] = (long) descending(values[p]) << 32 | pool.byItem(p);
        }
        Arrays.sort(keys);
        for (long key : keys) {
            sorted[n++] = pool.atItem((int) key);
        }
        return sorted;
    }

    /// A number that is smaller for a larger value.
    private static int descending(float value) {
        int bits = Float.floatToIntBits(value + 0f); // adding zero makes −0 equal to 0
        return ~(bits ^ (bits >> 31 & Integer.MAX_VALUE));
    }
}
