package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.List;
import java.util.stream.Collectors;

/// Items whose ids differ only in capitals and blanks.
final class IdVariants implements Check {
    @Override
    public String id() {
        return "id-variants";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        SameItems same = SameItems.byId(data.draft());
        if (same.surplus() == 0) {
            return List.of();
        }
        Count count = new Count(same.surplus(), data.draft().catalog().length, "items");
        return List.of(new Finding(
                "id-variants",
                Severity.WARNING,
                count,
                count + " have the id of another, more frequent item but for capitals and blanks.",
                examples(same, data),
                List.of(new Proposal(
                        new Merge.IdVariants(),
                        new Merge.IdVariants().apply(data.draft(), work).effect(),
                        count.share() < 0.1))));
    }

    static List<String> examples(SameItems same, Examination data) {
        return same.groups().stream()
                .limit(Finding.EXAMPLES)
                .map(group -> group.stream().limit(5).map(data::item).collect(Collectors.joining(" = ")))
                .toList();
    }
}
