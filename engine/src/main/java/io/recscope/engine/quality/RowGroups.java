package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.Arrays;

/// Finds rows that are equal in chosen columns: a hash table over row numbers.
final class RowGroups {
    private static final int CHECK_EVERY = 1 << 18;

    /// What makes two rows equal.
    interface Key {
        /// Equal rows have equal hashes.
        int hash(int row);

        boolean same(int a, int b);
    }

    private RowGroups() {}

    /// For each row the lowest row equal to it, which may be itself.
    static int[] first(int rows, Key key, Work work) throws InterruptedException {
        int mask = Integer.highestOneBit(Math.max(16, Math.min(rows, 1 << 28)) * 4 - 1) - 1;
        int[] table = new int[mask + 1];
        Arrays.fill(table, -1);
        int[] first = new int[rows];
        for (int row = 0; row < rows; row++) {
            if (row % CHECK_EVERY == 0) {
                work.checkCancelled();
            }
            int slot = spread(key.hash(row)) & mask;
            while (table[slot] >= 0 && !key.same(table[slot], row)) {
                slot = (slot + 1) & mask;
            }
            if (table[slot] < 0) {
                table[slot] = row;
            }
            first[row] = table[slot];
        }
        return first;
    }

    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    /// Rows equal in user, item, time, weight, action, session and every context; lines may differ.
    static Key wholeRow(Draft draft) {
        int contexts = draft.source().contexts().size();
        return new Key() {
            @Override
            public int hash(int row) {
                int hash = 31 * draft.user(row) + draft.item(row);
                hash = 31 * hash + Long.hashCode(draft.time(row));
                return 31 * hash + Float.hashCode(draft.weight(row));
            }

            @Override
            public boolean same(int a, int b) {
                boolean same = draft.user(a) == draft.user(b)
                        && draft.item(a) == draft.item(b)
                        && draft.time(a) == draft.time(b)
                        && Float.compare(draft.weight(a), draft.weight(b)) == 0
                        && draft.action(a) == draft.action(b)
                        && draft.session(a) == draft.session(b);
                for (int k = 0; same && k < contexts; k++) {
                    same = draft.context(k, a) == draft.context(k, b);
                }
                return same;
            }
        };
    }

    /// Rows by the same user on the same item with the same action in one session, or at one time where there is no
    /// session. Rows of the anonymous user outside sessions equal nothing, nor do rows with negative weight.
    static Key sameOccasion(Draft draft) {
        int anonymous = draft.anonymousUser();
        return new Key() {
            @Override
            public int hash(int row) {
                int session = draft.session(row);
                int hash = 31 * draft.user(row) + draft.item(row);
                return 31 * hash + (session >= 0 ? session : Long.hashCode(draft.time(row)));
            }

            @Override
            public boolean same(int a, int b) {
                int session = draft.session(a);
                boolean known = session >= 0 || (draft.user(a) != anonymous && draft.time(a) == draft.time(b));
                return known
                        && session == draft.session(b)
                        && draft.user(a) == draft.user(b)
                        && draft.item(a) == draft.item(b)
                        && draft.action(a) == draft.action(b)
                        && draft.weight(a) >= 0
                        && draft.weight(b) >= 0;
            }
        };
    }

    /// Rows by the same user on the same item.
    static Key userAndItem(Draft draft) {
        return new Key() {
            @Override
            public int hash(int row) {
                return 31 * draft.user(row) + draft.item(row);
            }

            @Override
            public boolean same(int a, int b) {
                return draft.user(a) == draft.user(b) && draft.item(a) == draft.item(b);
            }
        };
    }
}
