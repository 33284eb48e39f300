package io.recscope.engine.interleave;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/// A list made of two rankings by team draft (Radlinski, Kurup and Joachims, CIKM 2008, algorithm 2).
///
/// As captains choose teams: the ranking with fewer items in the list chooses next, a coin decides between equals,
/// and it puts its best item that is not yet in the list. An item's credit goes to whichever ranking put it. When
/// one ranking has nothing left, the other goes on. Immutable and thread-safe.
public final class TeamDraft {
    private final int[] items;
    private final boolean[] first;

    private TeamDraft(int[] items, boolean[] first) {
        this.items = items;
        this.first = first;
    }

    /// Drafts a list.
    ///
    /// @param a items of the first ranking, best first, distinct
    /// @param b items of the second ranking, best first, distinct
    /// @param size the longest list wanted
    /// @param coin thrown when both have equally many; true lets the first ranking choose
    public static TeamDraft of(int[] a, int[] b, int size, BooleanSupplier coin) {
        int[] items = new int[Math.min(size, a.length + b.length)];
        boolean[] first = new boolean[items.length];
        BitSet listed = new BitSet();
        int n = 0;
        int ofA = 0;
        int nextA = next(a, 0, listed);
        int nextB = next(b, 0, listed);
        while (n < items.length && (nextA < a.length || nextB < b.length)) {
            int ofB = n - ofA;
            boolean turn = ofA < ofB || (ofA == ofB && coin.getAsBoolean());
            boolean fromA = nextB == b.length || (turn && nextA < a.length);
            items[n] = fromA ? a[nextA] : b[nextB];
            first[n] = fromA;
            listed.set(items[n]);
            ofA += fromA ? 1 : 0;
            n++;
            nextA = next(a, nextA, listed);
            nextB = next(b, nextB, listed);
        }
        return new TeamDraft(Arrays.copyOf(items, n), Arrays.copyOf(first, n));
    }

    /// The place of the first item from `from` on that is not listed; the length when all are.
    private static int next(int[] ranking, int from, BitSet listed) {
        int place = from;
        while (place < ranking.length && listed.get(ranking[place])) {
            place++;
        }
        return place;
    }

    /// Length of the list.
    public int size() {
        return items.length;
    }

    /// The items from the top, a copy.
    public int[] items() {
        return items.clone();
    }

    /// The item at a place counted from 0.
    public int item(int place) {
        return items[place];
    }

    /// Whether the first ranking put the item at a place counted from 0.
    public boolean first(int place) {
        return first[place];
    }
}
