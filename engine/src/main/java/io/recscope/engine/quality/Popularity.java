package io.recscope.engine.quality;

import java.util.Arrays;

/// How unequally the interactions spread over the items.
///
/// Items in order of falling frequency: the head is the fewest items that gather half of the interactions, head and
/// middle together the fewest that gather four fifths, all other items are the tail, those without interaction
/// included.
///
/// @param gini Gini coefficient of the items' interactions, 0 … 1
public record Popularity(double gini, Part head, Part middle, Part tail) {

    /// A part of the catalog.
    ///
    /// @param items number of items
    /// @param share share of the interactions that fall on them, in `[0, 1]`
    public record Part(long items, double share) {}

    static Popularity of(Draft draft) {
        long[] counts = Arrays.stream(draft.catalog())
                .mapToLong(draft::rowsOfItem)
                .sorted()
                .toArray();
        long total = Arrays.stream(counts).sum();
        int[] items = new int[3];
        long[] rows = new long[3];
        long before = 0;
        for (int k = counts.length - 1; k >= 0; k--) {
            int part = before < 0.5 * total ? 0 : before < 0.8 * total ? 1 : 2;
            items[part]++;
            rows[part] += counts[k];
            before += counts[k];
        }
        return new Popularity(
                Robust.gini(counts),
                part(items[0], rows[0], total),
                part(items[1], rows[1], total),
                part(items[2], rows[2], total));
    }

    private static Part part(int items, long rows, long total) {
        return new Part(items, total == 0 ? 0 : (double) rows / total);
    }
}
