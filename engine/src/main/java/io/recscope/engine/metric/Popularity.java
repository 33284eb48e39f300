package io.recscope.engine.metric;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// How often each item occurs in training, and what follows from it: shares, the order of popularity, head and
/// tail.
///
/// The head is the shortest run of most popular items that together hold at least 80 % of the training
/// interactions; every other item is tail, the ones never trained on included. Equally popular items are
/// ordered by the lower index. Immutable and thread-safe.
public final class Popularity {
    /// Share of the training interactions that the head holds at least.
    public static final double HEAD_SHARE = 0.8;

    private final int[] counts;
    private final long total;
    private final int[] order;
    private final BitSet head = new BitSet();

    /// @param counts training interactions of each item, as of
    ///     [io.recscope.engine.data.Interactions#itemCounts()]
    public Popularity(int[] counts) {
        this.counts = counts.clone();
        total = Arrays.stream(counts).asLongStream().sum();
        order = IntStream.range(0, counts.length)
                .filter(item -> counts[item] > 0)
                .boxed()
                .sorted((a, b) ->
                        counts[a] != counts[b] ? Integer.compare(counts[b], counts[a]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        long held = 0;
        for (int i = 0; i < order.length && held < HEAD_SHARE * total; i++) {
            head.set(order[i]);
            held += counts[order[i]];
        }
    }

    /// Training interactions of an item.
    public int count(int item) {
        return counts[item];
    }

    /// All training interactions.
    public long total() {
        return total;
    }

    public boolean isHead(int item) {
        return head.get(item);
    }

    public boolean isTail(int item) {
        return !head.get(item);
    }

    /// Number of items that occur in training.
    public int ordered() {
        return order.length;
    }

    /// The item at a place in the order of popularity, from 0; only items that occur in training have a place.
    public int at(int place) {
        return order[place];
    }
}
