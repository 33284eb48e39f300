package io.recscope.engine.quality;

import java.util.Arrays;

/// The row columns that repairs may change, rows grouped by user ascending and sorted by time within a user.
///
/// The arrays are kept, not copied; nobody changes them afterwards.
final class Columns {
    /// Row of the source dataset; its complement `~row` for a row derived from it.
    final int[] origin;

    final int[] user;
    final int[] item;
    final long[] time;
    final float[] weight;

    Columns(int[] origin, int[] user, int[] item, long[] time, float[] weight) {
        this.origin = origin;
        this.user = user;
        this.item = item;
        this.time = time;
        this.weight = weight;
    }

    int size() {
        return origin.length;
    }

    /// The chosen rows in the order of `rows`.
    Columns pick(int[] rows) {
        int n = rows.length;
        Columns picked = new Columns(new int[n], new int[n], new int[n], new long[n], new float[n]);
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            picked.origin[i] = origin[row];
            picked.user[i] = user[row];
            picked.item[i] = item[row];
            picked.time[i] = time[row];
            picked.weight[i] = weight[row];
        }
        return picked;
    }

    /// These rows and behind them `more`.
    Columns append(Columns more) {
        int n = size();
        int all = n + more.size();
        Columns both = new Columns(
                Arrays.copyOf(origin, all),
                Arrays.copyOf(user, all),
                Arrays.copyOf(item, all),
                Arrays.copyOf(time, all),
                Arrays.copyOf(weight, all));
        System.arraycopy(more.origin, 0, both.origin, n, more.size());
        System.arraycopy(more.user, 0, both.user, n, more.size());
        System.arraycopy(more.item, 0, both.item, n, more.size());
        System.arraycopy(more.time, 0, both.time, n, more.size());
        System.arraycopy(more.weight, 0, both.weight, n, more.size());
        return both;
    }
}
