package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Optional;

/// Different items with one title.
final class SameTitles implements Check {
    @Override
    public String id() {
        return "same-titles";
    }

    @Override
    public Optional<String> inapplicable(Examination data) {
        return data.untitled();
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        SameItems same = SameItems.byTitle(data.draft());
        if (same.surplus() == 0) {
            return List.of();
        }
        Count count = new Count(same.surplus(), data.draft().catalog().length, "items");
        return List.of(new Finding(
                "same-titles",
                Severity.INFO,
                count,
                count + " have the title of another, more frequent item; they may be variants or one item twice.",
                IdVariants.examples(same, data),
                List.of(data.offer(new Merge.SameTitles(), work))));
    }
}
