package io.recscope.engine.language;

import java.lang.Character.UnicodeScript;

/// The kind of writing a text is in, which decides the encoder that reads it.
public enum Script {
    /// Chinese, Japanese and Korean: Han, kana, hangul, bopomofo.
    EAST_ASIAN,
    /// Everything else, also what has no letters.
    OTHER;

    /// The script of most of a text.
    ///
    /// A letter of an East Asian script counts one, and so does a word (letters and marks that stand together) of
    /// any other script, because the two carry about as much meaning: `iPhone手机壳` is East Asian. Equal counts are
    /// East Asian, no letters at all are not.
    public static Script of(String text) {
        int eastAsian = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean letter = Character.isLetter(point);
            if (letter && isEastAsian(point)) {
                eastAsian++;
                inWord = false;
            } else if (letter) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord = inWord && isMark(point);
            }
        }
        return eastAsian > 0 && eastAsian >= words ? EAST_ASIAN : OTHER;
    }

    private static boolean isEastAsian(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
