package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;

/// Users with so few rows that little can be learned of them, and nothing be tested.
final class UserSparsity implements Check {
    static final int FEW = 5;
    private static final long SEED = 1;

    @Override
    public String id() {
        return "user-sparsity";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        long few = 0;
        long known = 0;
        long one = 0;
        List<String> examples = new ArrayList<>();
        for (int user = 0; user < draft.users(); user++) {
            int rows = draft.rowsOf(user);
            if (user != draft.source().anonymousUser() && draft.hasUser(user)) {
                known++;
                one += rows == 1 ? 1 : 0;
                if (rows < FEW) {
                    few++;
                    if (examples.size() < Finding.EXAMPLES) {
                        examples.add(data.user(user) + ": " + Count.rows(rows));
                    }
                }
            }
        }
        if (few == 0) {
            return List.of();
        }
        Count count = new Count(few, known, "users");
        return List.of(new Finding(
                "user-sparsity",
                count.share() > 0.5 ? Severity.WARNING : Severity.INFO,
                count,
                count + " have fewer than " + FEW + " rows, " + Count.number(one) + " of them a single one.",
                examples,
                List.of(
                        data.offer(new KCore(FEW, 1), work),
                        data.offer(new KCore(FEW, FEW), work),
                        data.offer(Augment.standard(SEED), work))));
    }
}
