package io.recscope.views.action;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a few typed letters fit a text: they have to occur in it, in this order.
///
/// Letters at the beginning of words and letters in a row count more; a shorter text is better than a longer one.
final class Fuzzy {
    private static final int WORD = 8;
    private static final int ROW = 5;

    private Fuzzy() {}

    /// How well they fit: the higher the better; empty when they do not.
    static OptionalInt fit(String typed, String text) {
        String letters = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String within = text.toLowerCase(Locale.ROOT);
        int score = 0;
        int from = 0;
        boolean inRow = false;
        for (int i = 0; i < letters.length(); i++) {
            int at = place(within, letters.charAt(i), from, inRow);
            if (at < 0) {
                return OptionalInt.empty();
            }
            inRow = at == from;
            score += beginsWord(within, at) ? WORD : 1;
            score += inRow && i > 0 ? ROW : 0;
            from = at + 1;
        }
        return OptionalInt.of(score * 16 - Math.min(within.length(), 255));
    }

    /// The next letter when the row goes on there, else where a word begins with it, else its next place.
    private static int place(String text, char letter, int from, boolean inRow) {
        int next = text.indexOf(letter, from);
        if (next < 0 || (inRow && next == from)) {
            return next;
        }
        for (int at = next; at >= 0; at = text.indexOf(letter, at + 1)) {
            if (beginsWord(text, at)) {
                return at;
            }
        }
        return next;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
