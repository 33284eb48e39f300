package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.List;

/// Rows of known users on items that they had before: nothing wrong, but a choice of what is to be predicted.
final class Repurchases implements Check {
    @Override
    public String id() {
        return "repurchases";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        int anonymous = draft.anonymousUser();
        int[] first = RowGroups.first(draft.rows(), RowGroups.userAndItem(draft), work);
        Examination.RowsFound found = data.rows(row -> first[row] != row && draft.user(row) != anonymous);
        if (!found.any()) {
            return List.of();
        }
        int known = draft.rows() - (anonymous < 0 ? 0 : draft.rowsOf(anonymous));
        Count count = new Count(found.count().count(), known, "rows of known users");
        return List.of(new Finding(
                "repurchases",
                Severity.INFO,
                count,
                count + " are on an item the user had before. Without them the next row of a user is always a new item,"
                        + " so that an evaluation asks which new item comes next.",
                found.examples(),
                List.of(data.offer(new Drop.Repurchases(), work))));
    }
}
