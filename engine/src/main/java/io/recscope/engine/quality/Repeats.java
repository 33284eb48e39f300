package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.List;

/// Rows of one user on one item on one occasion that differ in weight or context: split lines.
final class Repeats implements Check {
    @Override
    public String id() {
        return "repeats";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        int[] whole = RowGroups.first(draft.rows(), RowGroups.wholeRow(draft), work);
        int[] occasion = RowGroups.first(draft.rows(), RowGroups.sameOccasion(draft), work);
        Examination.RowsFound found = data.rows(row -> occasion[row] != row && whole[row] == row);
        if (!found.any()) {
            return List.of();
        }
        return List.of(new Finding(
                "repeated-interactions",
                Severity.WARNING,
                found.count(),
                found.count() + " are the same user on the same item on one occasion again, with another weight or"
                        + " context. Merging sums their weights, and those of exact duplicates that were not dropped.",
                found.examples(),
                List.of(new Proposal(
                        new Merge.Repeats(),
                        new Merge.Repeats().apply(draft, work).effect(),
                        draft.source().sessionIds().size() > 0))));
    }
}
