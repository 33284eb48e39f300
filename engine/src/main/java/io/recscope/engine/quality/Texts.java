package io.recscope.engine.quality;

import io.recscope.engine.data.Item;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Titles, texts and category names with stray blanks or control characters.
final class Texts implements Check {
    @Override
    public String id() {
        return "texts";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        List<Integer> padded = new ArrayList<>();
        List<Integer> controlled = new ArrayList<>();
        for (int number : draft.catalog()) {
            Item item = draft.describe(number);
            if (texts(item).anyMatch(CleanText::hasControls)) {
                controlled.add(number);
            } else if (texts(item).anyMatch(text -> !CleanText.tidy(text).equals(text))) {
                padded.add(number);
            }
        }
        if (padded.isEmpty() && controlled.isEmpty()) {
            return List.of();
        }
        Proposal repair = data.recommend(new CleanText(), work);
        List<Finding> findings = new ArrayList<>();
        if (!padded.isEmpty()) {
            findings.add(
                    finding("padded-texts", padded, "blanks at the ends, doubled or of an unusual kind", data, repair));
        }
        if (!controlled.isEmpty()) {
            findings.add(finding("control-characters", controlled, "control characters", data, repair));
        }
        return findings;
    }

    private static Stream<String> texts(Item item) {
        return Stream.concat(Stream.of(item.title(), item.text()), item.categories().stream());
    }

    private static Finding finding(String id, List<Integer> items, String what, Examination data, Proposal repair) {
        Draft draft = data.draft();
        Count count = new Count(items.size(), draft.catalog().length, "items");
        long rows = items.stream().mapToLong(draft::rowsOfItem).sum();
        return new Finding(
                id,
                Severity.WARNING,
                count,
                count + " have texts with " + what + "; " + Count.number(rows) + " rows have these items.",
                items.stream()
                        .limit(Finding.EXAMPLES)
                        .map(item -> example(draft, item))
                        .toList(),
                List.of(repair));
    }

    private static String example(Draft draft, int number) {
        Item item = draft.describe(number);
        String bad = texts(item)
                .filter(text -> !CleanText.tidy(text).equals(text))
                .findFirst()
                .orElse("");
        StringBuilder shown = new StringBuilder();
        bad.codePoints().limit(80).forEach(c -> {
            if (Character.isISOControl(c) || c == 0xFEFF || c == 0x200B) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return "item " + item.id() + ": “" + shown + "”";
    }
}
