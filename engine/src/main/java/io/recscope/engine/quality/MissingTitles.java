package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Items without title in a catalog that has titles.
final class MissingTitles implements Check {
    @Override
    public String id() {
        return "missing-titles";
    }

    @Override
    public Optional<String> inapplicable(Examination data) {
        return data.untitled();
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        int[] catalog = draft.catalog();
        int[] missing = Arrays.stream(catalog)
                .filter(item -> draft.describe(item).title().isBlank())
                .toArray();
        if (missing.length == 0) {
            return List.of();
        }
        Count count = new Count(missing.length, catalog.length, "items");
        long rows = Arrays.stream(missing).mapToLong(draft::rowsOfItem).sum();
        return List.of(new Finding(
                "missing-titles",
                Severity.WARNING,
                count,
                count + " have no title, so nothing can be learned from their text; " + Count.number(rows)
                        + " rows have these items.",
                Arrays.stream(missing)
                        .limit(Finding.EXAMPLES)
                        .mapToObj(data::item)
                        .toList(),
                List.of(data.recommend(new Fill.Titles(), work))));
    }
}
