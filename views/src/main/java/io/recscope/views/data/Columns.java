package io.recscope.views.data;

import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// A table over the columns of a dataset: a row is a number, and what stands in it is made when it is looked at, so a
/// million rows cost nothing.
///
/// @param things key of what its rows are, plural
/// @param rows number of rows
/// @param fields columns, in order
/// @param filter makes of a lower-case text what rows have to fulfil; may take long
record Columns(String things, int rows, List<Field> fields, Function<String, IntPredicate> filter) {
    private static final int CHECK = 1 << 16;

    Columns {
        fields = List.copyOf(fields);
    }

    /// By which column rows are sorted.
    record Sort(Field by, boolean falling) {}

    /// The rows that fit a text, in order; ties keep the order of the dataset.
    ///
    /// @param text empty for all rows
    int[] select(String text, Optional<Sort> sort, Work work) throws InterruptedException {
        int[] chosen = filtered(text.strip().toLowerCase(Locale.ROOT), work);
        return sort.isEmpty() ? chosen : sorted(chosen, sort.get(), work);
    }

    private int[] filtered(String text, Work work) throws InterruptedException {
        int[] chosen = new int[rows];
        int n = 0;
        IntPredicate fits = text.isEmpty() ? row -> true : filter.apply(text);
        for (int row = 0; row < rows; row++) {
            if (row % CHECK == 0) {
                work.checkCancelled();
            }
            if (fits.test(row)) {
                chosen[n++] = row;
            }
        }
        return Arrays.copyOf(chosen, n);
    }

    private static int[] sorted(int[] chosen, Sort sort, Work work) throws InterruptedException {
        IntToLongFunction order = sort.by().order().get();
        work.checkCancelled();
        long[] keys = new long[chosen.length];
        Arrays.setAll(keys, i -> order.applyAsLong(chosen[i]));
        long[] packed = packed(keys, sort.falling());
        work.checkCancelled();
        Arrays.parallelSort(packed);
        long mask = (1L << 32) - 1;
        int[] result = new int[chosen.length];
        Arrays.setAll(result, i -> chosen[(int) (packed[i] & mask)]);
        return result;
    }

    /// The rank of each key in the upper half, its place in the lower.
    private static long[] packed(long[] keys, boolean falling) {
        long[] distinct = keys.clone();
        Arrays.parallelSort(distinct);
        long[] packed = new long[keys.length];
        Arrays.parallelSetAll(packed, i -> {
            long rank = rank(distinct, keys[i]);
            return (falling ? keys.length - rank : rank) << 32 | i;
        });
        return packed;
    }

    /// How many keys are smaller.
    private static long rank(long[] sorted, long key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
