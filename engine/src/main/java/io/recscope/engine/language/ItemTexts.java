package io.recscope.engine.language;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;

/// The one text that speaks for an item: title, then categories, then description, because an encoder reads only the
/// beginning.
public final class ItemTexts {
    /// An encoder reads some dozens of words; what is longer is cut here, before it costs anything.
    static final int LONGEST = 1000;

    private ItemTexts() {}

    /// The text of every item, empty for those that have none.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public static List<String> of(Catalog catalog, Work work) throws InterruptedException {
        List<String> texts = new ArrayList<>(catalog.size());
        for (int item = 0; item < catalog.size(); item++) {
            if (item % 256 == 0) {
                work.checkCancelled();
                work.report((double) item / catalog.size(), "reading texts");
            }
            texts.add(of(catalog, item));
        }
        return texts;
    }

    /// The text of one item: its parts, parted by full stops, [cleaned][#clean(String)].
    public static String of(Catalog catalog, int item) {
        return of(ItemText.of(catalog, item));
    }

    static String of(ItemText parts) {
        StringBuilder text = new StringBuilder(clean(parts.title()));
        for (String category : parts.categories()) {
            append(text, category);
        }
        if (text.length() < LONGEST) {
            append(text, parts.description());
        }
        return cut(text.toString());
    }

    private static void append(StringBuilder text, String part) {
        String clean = clean(part);
        if (!clean.isEmpty() && text.length() < LONGEST) {
            text.append(text.isEmpty() ? "" : ". ").append(clean);
        }
    }

    /// A text that any tokenizer can read: at most the first 1,000 characters; lone surrogates become U+FFFD, control
    /// characters and runs of blanks one blank. Empty when it holds no letter, digit or symbol (an emoji is one).
    public static String clean(String text) {
        String head = cut(text);
        StringBuilder clean = new StringBuilder(head.length());
        boolean says = false;
        boolean blank = false;
        for (int i = 0; i < head.length(); ) {
            int point = head.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
                blank = !clean.isEmpty();
                continue;
            }
            if (blank) {
                clean.append(' ');
                blank = false;
            }
            clean.appendCodePoint(isLoneSurrogate(point) ? 0xFFFD : point);
            says |= Character.isLetterOrDigit(point) || Character.getType(point) == Character.OTHER_SYMBOL;
        }
        return says ? clean.toString() : "";
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /// Never between the halves of a surrogate pair.
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean between =
                Character.isHighSurrogate(text.charAt(LONGEST - 1)) && Character.isLowSurrogate(text.charAt(LONGEST));
        return text.substring(0, between ? LONGEST - 1 : LONGEST);
    }
}
