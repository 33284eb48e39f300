package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;

/// Items with so few rows that their behaviour says little: they need their text.
final class ItemSparsity implements Check {
    @Override
    public String id() {
        return "item-sparsity";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        int[] catalog = draft.catalog();
        int[] few = Arrays.stream(catalog)
                .filter(item -> draft.rowsOfItem(item) < UserSparsity.FEW)
                .toArray();
        if (few.length == 0) {
            return List.of();
        }
        long none =
                Arrays.stream(few).filter(item -> draft.rowsOfItem(item) == 0).count();
        Count count = new Count(few.length, catalog.length, "items");
        return List.of(new Finding(
                "item-sparsity",
                count.share() > 0.5 ? Severity.WARNING : Severity.INFO,
                count,
                count + " have fewer than " + UserSparsity.FEW + " rows"
                        + (none == 0 ? "." : ", " + Count.number(none) + " of them none at all."),
                Arrays.stream(few)
                        .limit(Finding.EXAMPLES)
                        .mapToObj(item -> data.item(item) + ": " + Count.rows(draft.rowsOfItem(item)))
                        .toList(),
                List.of(data.offer(new KCore(1, UserSparsity.FEW), work))));
    }
}
