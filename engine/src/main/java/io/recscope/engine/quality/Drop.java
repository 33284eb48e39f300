package io.recscope.engine.quality;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Leaves rows out. Which ones is decided on the draft it is applied to.
public sealed interface Drop extends Repair {

    /// Rows equal to an earlier one in every column but the line; the first stays.
    record Duplicates() implements Drop {
        @Override
        public Repaired apply(Draft draft, Work work) throws InterruptedException {
            int[] first = RowGroups.first(draft.rows(), RowGroups.wholeRow(draft), work);
            return made(draft, draft.keep(row -> first[row] == row));
        }
    }

    /// Rows of a user on an item that the user has an earlier row of, whatever that row's weight; of rows at one time
    /// the first of the file is the earlier. What stays is each user's first choice of each item, so that the next
    /// event is always a new item. The anonymous user, many people at once, keeps every row.
    record Repurchases() implements Drop {
        @Override
        public Repaired apply(Draft draft, Work work) throws InterruptedException {
            int anonymous = draft.anonymousUser();
            int[] first = RowGroups.first(draft.rows(), RowGroups.userAndItem(draft), work);
            return made(draft, draft.keep(row -> first[row] == row || draft.user(row) == anonymous));
        }
    }

    /// Rows of the anonymous user.
    record Anonymous() implements Drop {
        @Override
        public Repaired apply(Draft draft, Work work) {
            int anonymous = draft.anonymousUser();
            return made(draft, draft.keep(row -> draft.user(row) != anonymous));
        }
    }

    /// Rows whose weight is zero, negative or no finite number.
    record ImpossibleWeights() implements Drop {
        @Override
        public Repaired apply(Draft draft, Work work) {
            return made(draft, draft.keep(row -> draft.weight(row) > 0 && Float.isFinite(draft.weight(row))));
        }
    }

    /// Rows whose price is zero or negative. Rows whose price is missing or no number stay.
    ///
    /// @param context name of the context column that holds the price
    record ImpossiblePrices(String context) implements Drop {
        @Override
        public Repaired apply(Draft draft, Work work) {
            Prices prices = Prices.of(draft, context);
            return made(draft, draft.keep(row -> !(prices.of(row) <= 0)));
        }
    }

    /// Rows outside `[from, to]`.
    ///
    /// @param from milliseconds or position, as the dataset's clock says
    record Times(long from, long to) implements Drop {
        public Times {
            Clip.checkTimes(from, to);
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            return made(draft, draft.keep(row -> draft.time(row) >= from && draft.time(row) <= to));
        }
    }

    /// The named items with all their rows; ids that do not exist are passed over.
    ///
    /// @param reason why, for the provenance
    record Items(List<String> ids, String reason) implements Drop {
        public Items {
            ids = checked(ids);
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            Set<String> wanted = new HashSet<>(ids);
            BitSet items = new BitSet();
            for (int item : draft.catalog()) {
                items.set(item, wanted.contains(draft.itemId(item)));
            }
            return made(draft, draft.without(items));
        }
    }

    /// The named users' rows; ids that do not exist are passed over.
    ///
    /// @param reason why, for the provenance
    record Users(List<String> ids, String reason) implements Drop {
        public Users {
            ids = checked(ids);
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            Set<String> wanted = new HashSet<>(ids);
            BitSet users = new BitSet();
            for (int user = 0; user < draft.users(); user++) {
                users.set(user, wanted.contains(draft.userId(user)));
            }
            return made(draft, draft.keep(row -> !users.get(draft.user(row))));
        }
    }

    private static List<String> checked(List<String> ids) {
        if (ids.isEmpty()) {
            throw new BadUsage("There is nothing to drop: the list of ids is empty", "", "Name at least one id.");
        }
        return List.copyOf(ids);
    }
}
