package io.recscope.engine.quality;

import io.recscope.engine.data.Item;
import io.recscope.engine.work.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Tidies titles, texts and category names: no blanks at the ends, single blanks within, no control characters.
public record CleanText() implements Repair {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\uFEFF\\u200B&&[^\\s]]");

    @Override
    public Repaired apply(Draft draft, Work work) {
        Map<Integer, Item> cleaned = new HashMap<>();
        for (int number : draft.catalog()) {
            Item item = draft.describe(number);
            Item tidy = new Item(
                    item.id(),
                    tidy(item.title()),
                    tidy(item.text()),
                    item.categories().stream().map(CleanText::tidy).toList());
            if (!tidy.equals(item)) {
                cleaned.put(number, tidy);
            }
        }
        return made(draft, draft.describing(cleaned));
    }

    /// The text as it should be; itself when nothing is wrong.
    static String tidy(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            boolean within = i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
            plain = (c > ' ' && c < 127) || (c == ' ' && within);
        }
        return plain
                ? text
                : BLANKS.matcher(CONTROLS.matcher(text).replaceAll(""))
                        .replaceAll(" ")
                        .strip();
    }

    static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' || (c >= 127 && c < 160) || c == '\uFEFF' || c == '\u200B');
    }
}
