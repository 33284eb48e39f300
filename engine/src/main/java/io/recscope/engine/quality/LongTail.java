package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;

/// A catalog most of whose items share a small part of the interactions: see [Popularity].
final class LongTail implements Check {
    private static final double UNEQUAL = 0.5;
    private static final long SEED = 1;

    @Override
    public String id() {
        return "long-tail";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        Popularity popularity = Popularity.of(draft);
        int[] catalog = draft.catalog();
        Count count = new Count(popularity.tail().items(), catalog.length, "items");
        if (popularity.gini() <= UNEQUAL) {
            return List.of();
        }
        int[] frequent = Arrays.stream(catalog)
                .boxed()
                .sorted((a, b) -> draft.rowsOfItem(b) - draft.rowsOfItem(a))
                .limit(Math.max(1, popularity.head().items()))
                .mapToInt(Integer::intValue)
                .toArray();
        int cap = Math.max(1, draft.rowsOfItem(frequent[frequent.length - 1]));
        return List.of(new Finding(
                "long-tail",
                Severity.INFO,
                count,
                count + " share " + Count.percent(popularity.tail().share()) + " of the rows, while the "
                        + Count.number(popularity.head().items()) + " most frequent have "
                        + Count.percent(popularity.head().share()) + " (Gini " + Count.decimal(popularity.gini())
                        + ").",
                Arrays.stream(frequent)
                        .limit(Finding.EXAMPLES)
                        .mapToObj(item -> data.item(item) + ": " + Count.rows(draft.rowsOfItem(item)))
                        .toList(),
                List.of(
                        data.offer(new Resample.ItemCap(cap, SEED), work),
                        data.offer(new Resample.BalancedWeights(0.5), work))));
    }
}
