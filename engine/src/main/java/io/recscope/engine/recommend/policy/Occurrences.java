package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import java.util.Arrays;

/// How often each item was chosen under each value of one [Circumstance]. Immutable and thread-safe.
///
/// Memory grows with the pairs of item and value that occur, not with all that could.
final class Occurrences {
    private final int[] start;
    private final int[] values;
    private final int[] counts;
    private final int[] totals;
    private final double[] shares;

    private Occurrences(int[] start, int[] values, int[] counts, int[] totals, double[] shares) {
        this.start = start;
        this.values = values;
        this.counts = counts;
        this.totals = totals;
        this.shares = shares;
    }

    static Occurrences of(Interactions train, Circumstance circumstance) {
        long[] keys = keys(train, circumstance);
        Arrays.sort(keys);
        int items = train.catalog().size();
        int[] start = new int[items + 1];
        int[] values = new int[keys.length];
        int[] counts = new int[keys.length];
        int[] totals = new int[items];
        double[] shares = new double[circumstance.values()];
        int pairs = 0;
        for (int k = 0; k < keys.length; k++) {
            int item = (int) (keys[k] >>> 32);
            int value = (int) keys[k];
            if (k == 0 || keys[k] != keys[k - 1]) {
                values[pairs++] = value;
                start[item + 1]++;
            }
            counts[pairs - 1]++;
            totals[item]++;
            shares[value] += 1.0 / keys.length;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        return new Occurrences(start, Arrays.copyOf(values, pairs), Arrays.copyOf(counts, pairs), totals, shares);
    }

    /// Item and value of each choice of which the value is known.
    private static long[] keys(Interactions train, Circumstance circumstance) {
        long[] keys = new long[1 << 10];
        int n = 0;
        for (int user = 0; user < train.users(); user++) {
            UserHistory history = train.history(user);
            for (int event = 0; event < history.size(); event++) {
                int value = circumstance.column() < 0
                        ? circumstance.at(history.time(event))
                        : train.context(circumstance.column(), history.row(event));
                if (value >= 0 && history.weight(event) > 0) {
                    keys = n == keys.length ? Arrays.copyOf(keys, 2 * n) : keys;
                    keys[n++] = (long) history.item(event) << 32 | value;
                }
            }
        }
        return Arrays.copyOf(keys, n);
    }

    double lift(int value, int item, double shrinkage) {
        double share = shares[value];
        if (share == 0) {
            return 1;
        }
        int at = Arrays.binarySearch(values, start[item], start[item + 1], value);
        int count = at < 0 ? 0 : counts[at];
        return (count + shrinkage * share) / ((totals[item] + shrinkage) * share);
    }
}
