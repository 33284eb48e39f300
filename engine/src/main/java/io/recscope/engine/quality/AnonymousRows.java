package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;

/// Rows that say what was done but not by whom.
final class AnonymousRows implements Check {
    @Override
    public String id() {
        return "anonymous";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        int anonymous = draft.anonymousUser();
        Examination.RowsFound found = data.rows(row -> anonymous >= 0 && draft.user(row) == anonymous);
        if (!found.any()) {
            return List.of();
        }
        List<Proposal> proposals = new ArrayList<>(List.of(data.recommend(new Drop.Anonymous(), work)));
        if (draft.source().sessionIds().size() > 0) {
            proposals.add(data.offer(new Fill.UsersBySession(), work));
        }
        return List.of(new Finding(
                "no-user",
                found.count().share() > 0.01 ? Severity.SERIOUS : Severity.WARNING,
                found.count(),
                found.count() + " have no user. Taken together they would be one user with a mixed taste.",
                found.examples(),
                proposals));
    }
}
