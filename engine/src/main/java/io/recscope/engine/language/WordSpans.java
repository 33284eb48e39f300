package io.recscope.engine.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// Where the words of a text stand, so that they can be taken out of it.
///
/// A word is letters and digits that stand together, with an apostrophe or a hyphen between two of them, or a
/// point or comma between two digits. In scripts that are written without spaces (Chinese, Japanese kana) two
/// characters are taken for a word, counted from where the run of them begins, because most Chinese words have
/// two; an odd run ends in three. Each word owns what follows it up to the next, and the first also what stands
/// before it, so the spans cover the text. A text without words, such as a lone emoji, is one word unless it is
/// blank.
final class WordSpans {
    private WordSpans() {}

    /// A word and what it owns, in chars.
    ///
    /// @param begin of what it owns
    /// @param from first char of the word
    /// @param to one past its last
    /// @param end one past what it owns
    record Span(int begin, int from, int to, int end) {}

    static List<Span> of(String text) {
        List<int[]> words = words(text);
        if (words.isEmpty() && !text.isBlank()) {
            words.add(new int[] {0, text.length()});
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int begin = i == 0 ? 0 : words.get(i)[0];
            int end = i + 1 < words.size() ? words.get(i + 1)[0] : text.length();
            spans.add(new Span(begin, words.get(i)[0], words.get(i)[1], end));
        }
        return spans;
    }

    private static List<int[]> words(String text) {
        List<int[]> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
            } else if (isSpaceless(point)) {
                int end = runEnd(text, at);
                cutPairs(text, at, end, words);
                at = end;
            } else {
                int end = wordEnd(text, at);
                words.add(new int[] {at, end});
                at = end;
            }
        }
        return words;
    }

    private static int runEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isSpaceless(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static void cutPairs(String text, int from, int end, List<int[]> words) {
        int left = text.codePointCount(from, end);
        int at = from;
        while (left > 0) {
            int length = left == 3 ? 3 : Math.min(2, left);
            int to = text.offsetByCodePoints(at, length);
            words.add(new int[] {at, to});
            at = to;
            left -= length;
        }
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean inside = (Character.isLetterOrDigit(point) && !isSpaceless(point)) || isMark(point);
            if (!inside && !joins(text, at)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /// Whether a character holds two parts of one word together.
    private static boolean joins(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '’', '-' ->
                Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after) && !isSpaceless(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpaceless(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return Character.isLetterOrDigit(point)
                && (script == UnicodeScript.HAN
                        || script == UnicodeScript.HIRAGANA
                        || script == UnicodeScript.KATAKANA);
    }
}
