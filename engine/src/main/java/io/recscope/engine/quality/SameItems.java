package io.recscope.engine.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// Groups of items that look like one.
///
/// @param groups each of at least two items, the most frequent first, ties by lower number
record SameItems(List<List<Integer>> groups) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// Items whose titles are the same words in the same order; items without a word in the title are alone.
    static SameItems byTitle(Draft draft) {
        return group(draft, item -> NO_WORD.matcher(draft.describe(item).title().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip());
    }

    /// Items whose ids are equal but for capitals and blanks.
    static SameItems byId(Draft draft) {
        return group(draft, item -> idKey(draft.itemId(item)));
    }

    static String idKey(String id) {
        return BLANKS.matcher(id.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static SameItems group(Draft draft, IntFunction<String> key) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int item : draft.catalog()) {
            String of = key.apply(item);
            if (!of.isEmpty()) {
                byKey.computeIfAbsent(of, k -> new ArrayList<>()).add(item);
            }
        }
        Comparator<Integer> frequentFirst = Comparator.comparingInt((Integer item) -> -draft.rowsOfItem(item))
                .thenComparingInt(item -> item);
        List<List<Integer>> groups = byKey.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted(frequentFirst).toList())
                .toList();
        return new SameItems(groups);
    }

    /// Number of items that would go if each group became one item.
    int surplus() {
        return groups.stream().mapToInt(group -> group.size() - 1).sum();
    }
}
