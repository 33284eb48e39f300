package io.recscope.engine.data;

import io.recscope.engine.work.Work;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// The order of rows in a dataset: by user, then stably by time.
final class RowOrder {
    private static final int CHECK_EVERY = 1 << 20;
    private static final int USERS_CHECKED = 1 << 10;

    /// `rows[i]` is the staged row that becomes row `i`.
    final int[] rows;
    /// First row of each user, and behind the last user the number of rows.
    final int[] start;

    /// A counting sort by user, then a merge sort within each user whose times are not sorted already.
    ///
    /// @param rowsOfUser number of rows of each user
    /// @throws InterruptedException when `work` was cancelled
    RowOrder(MemorySegment users, MemorySegment times, int[] rowsOfUser, Work work) throws InterruptedException {
        start = new int[rowsOfUser.length + 1];
        for (int user = 0; user < rowsOfUser.length; user++) {
            start[user + 1] = start[user] + rowsOfUser[user];
        }
        rows = new int[start[rowsOfUser.length]];
        int[] next = start.clone();
        for (int row = 0; row < rows.length; row++) {
            if (row % CHECK_EVERY == 0) {
                work.checkCancelled();
            }
            rows[next[users.getAtIndex(Snapshot.INT, row)]++] = row;
        }
        for (int user = 0; user < rowsOfUser.length; user++) {
            if (user % USERS_CHECKED == 0) {
                work.checkCancelled();
            }
            sort(times, start[user], start[user + 1]);
        }
    }

    private void sort(MemorySegment times, int from, int to) {
        int n = to - from;
        long[] keys = new long[n];
        boolean sorted = true;
        for (int i = 0; i < n; i++) {
            keys[i] = times.getAtIndex(Snapshot.LONG, rows[from + i]);
            sorted &= i == 0 || keys[i - 1] <= keys[i];
        }
        if (!sorted) {
            int[] order = stableOrder(keys);
            int[] old = Arrays.copyOfRange(rows, from, to);
            for (int i = 0; i < n; i++) {
                rows[from + i] = old[order[i]];
            }
        }
    }

    /// Positions of `keys` in ascending order, equal keys in their present order: a bottom-up merge sort.
    static int[] stableOrder(long[] keys) {
        int n = keys.length;
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        int[] spare = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int low = 0; low < n; low += 2 * width) {
                merge(keys, order, spare, low, Math.min(low + width, n), Math.min(low + 2 * width, n));
            }
            int[] swap = order;
            order = spare;
            spare = swap;
        }
        return order;
    }

    private static void merge(long[] keys, int[] from, int[] to, int low, int middle, int high) {
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = left < middle && (right >= high || keys[from[left]] <= keys[from[right]]);
            to[i] = from[takeLeft ? left++ : right++];
        }
    }
}
