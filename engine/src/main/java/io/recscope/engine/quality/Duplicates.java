package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.List;

/// Rows equal to an earlier one in every column but the line.
final class Duplicates implements Check {
    @Override
    public String id() {
        return "duplicates";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        int[] first = RowGroups.first(draft.rows(), RowGroups.wholeRow(draft), work);
        Examination.RowsFound found = data.rows(row -> first[row] != row);
        if (!found.any()) {
            return List.of();
        }
        return List.of(new Finding(
                "exact-duplicates",
                found.count().share() > 0.1 ? Severity.SERIOUS : Severity.WARNING,
                found.count(),
                found.count() + " repeat an earlier row in every column.",
                found.examples(),
                List.of(data.recommend(new Drop.Duplicates(), work))));
    }
}
