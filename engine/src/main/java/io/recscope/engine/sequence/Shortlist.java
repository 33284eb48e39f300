package io.recscope.engine.sequence;

import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Tensor;
import java.util.Arrays;
import java.util.stream.LongStream;

/// The items that take part in one step, so that a step over a large catalogue computes no more vectors than it
/// needs; or all items.
///
/// Only what is computed gets less: the gradient of the items' own vectors, and Adam's moments of them, still
/// cover the whole catalogue, which is acceptable up to some 100,000 items.
final class Shortlist {
    private final long[] items;
    private final int catalog;

    private Shortlist(long[] items, int catalog) {
        this.items = items;
        this.catalog = catalog;
    }

    static Shortlist all(int catalog) {
        return new Shortlist(new long[0], catalog);
    }

    /// @param parts numbers of items, in any order, with repetitions; the sign for the beginning, `catalog`, is
    ///     left out
    static Shortlist of(int catalog, long[]... parts) {
        long[] items = Arrays.stream(parts)
                .flatMapToLong(LongStream::of)
                .filter(item -> item < catalog)
                .sorted()
                .distinct()
                .toArray();
        return new Shortlist(items, catalog);
    }

    /// The items ascending, as a program reads them; none stand for all.
    Tensor rows(Memory memory) {
        return memory.longs(items, items.length);
    }

    /// Numbers of items within the list; the sign for the beginning comes after the last.
    ///
    /// @param ids on the list, or the sign for the beginning
    long[] within(long[] ids) {
        if (items.length == 0) {
            return ids;
        }
        long[] within = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            within[i] = ids[i] == catalog ? items.length : Arrays.binarySearch(items, ids[i]);
        }
        return within;
    }

    /// What is known of each item on the list.
    ///
    /// @param known of each item of the catalogue
    float[] of(float[] known) {
        if (items.length == 0) {
            return known;
        }
        float[] own = new float[items.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = known[(int) items[i]];
        }
        return own;
    }
}
