package io.recscope.engine.quality;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.Arrays;

/// The largest part of the data in which each user has at least `users` rows and each item at least `items` rows.
///
/// Rows of users and items with fewer go, again and again until nothing changes; the result does not depend on the
/// order. The anonymous user counts as a user. Source: Batagelj and Zaversnik, An O(m) Algorithm for Cores
/// Decomposition of Networks, 2003, here on the bipartite graph with one edge a row.
///
/// @param users fewest rows of a user, at least 1
/// @param items fewest rows of an item, at least 1
public record KCore(int users, int items) implements Repair {
    public KCore {
        if (users < 1 || items < 1) {
            throw new BadUsage("A k-core needs k of at least 1, not " + users + " and " + items, "", "Use 5 and 5.");
        }
    }

    @Override
    public Repaired apply(Draft draft, Work work) throws InterruptedException {
        boolean[] gone = new boolean[draft.rows()];
        int[] userRows = new int[draft.users()];
        int[] itemRows = new int[draft.items()];
        Arrays.setAll(userRows, draft::rowsOf);
        Arrays.setAll(itemRows, draft::rowsOfItem);
        int rounds = 0;
        while (round(draft, gone, userRows, itemRows)) {
            rounds++;
            work.checkCancelled();
        }
        return made(
                draft, draft.keep(row -> !gone[row]), "Rounds until nothing more was to be dropped: " + rounds + ".");
    }

    private boolean round(Draft draft, boolean[] gone, int[] userRows, int[] itemRows) {
        boolean changed = false;
        for (int row = 0; row < gone.length; row++) {
            int user = draft.user(row);
            int item = draft.item(row);
            if (!gone[row] && (userRows[user] < users || itemRows[item] < items)) {
                gone[row] = true;
                changed = true;
                userRows[user]--;
                itemRows[item]--;
            }
        }
        return changed;
    }
}
