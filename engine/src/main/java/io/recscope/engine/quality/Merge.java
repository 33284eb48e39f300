package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.Arrays;

/// Makes one of several rows or items that mean the same.
public sealed interface Merge extends Repair {

    /// Rows of one user on one item with one action in one session (at one time where there is no session) become the
    /// first of them, their weights summed. Rows with negative weight stay as they are.
    record Repeats() implements Merge {
        @Override
        public Repaired apply(Draft draft, Work work) throws InterruptedException {
            int[] first = RowGroups.first(draft.rows(), RowGroups.sameOccasion(draft), work);
            float[] sums = new float[draft.rows()];
            for (int row = 0; row < sums.length; row++) {
                sums[first[row]] += draft.weight(row);
            }
            return made(draft, draft.withWeights(sums).keep(row -> first[row] == row));
        }
    }

    /// Items with the same title in different letters, blanks and punctuation become the most frequent of them.
    record SameTitles() implements Merge {
        @Override
        public Repaired apply(Draft draft, Work work) {
            return merged(this, draft, SameItems.byTitle(draft));
        }
    }

    /// Items whose ids differ only in capitals and blanks become the most frequent of them.
    record IdVariants() implements Merge {
        @Override
        public Repaired apply(Draft draft, Work work) {
            return merged(this, draft, SameItems.byId(draft));
        }
    }

    /// Takes each row of negative weight off the same user's earlier purchases of the item, the oldest first, and
    /// drops it. Purchases that are taken off entirely go; what finds no purchase goes, too, as does every row of
    /// negative weight of the anonymous user, because one cannot know whose purchase it cancels.
    record Cancellations() implements Merge {
        @Override
        public Repaired apply(Draft draft, Work work) throws InterruptedException {
            Netting netting = Netting.of(draft, work);
            float[] left = netting.left();
            Draft net = draft.withWeights(left).keep(row -> left[row] != 0 || draft.weight(row) == 0);
            return made(
                    draft,
                    net,
                    Count.number(netting.matched()) + " cancellations were taken off the purchase they cancel, "
                            + Count.number(netting.unmatched()) + " found none or only a part of it.");
        }
    }

    private static Repaired merged(Repair repair, Draft draft, SameItems same) {
        int[] target = new int[draft.items()];
        Arrays.setAll(target, item -> item);
        same.groups().forEach(group -> group.forEach(item -> target[item] = group.getFirst()));
        return repair.made(draft, draft.withItems(target));
    }
}
