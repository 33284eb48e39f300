package io.recscope.engine.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text, for comparing texts by their words.
///
/// Letters and digits that stand together are a word, in lower case and compatibility form (NFKC). In scripts that are
/// written without spaces (Chinese, Japanese kana) every two neighbouring characters are one, and a lone character is.
public final class Words {
    private Words() {}

    /// The words in order, with repetitions.
    public static List<String> of(String text) {
        int[] points = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < points.length) {
            int to = from + 1;
            if (Character.isLetterOrDigit(points[from])) {
                boolean spaceless = spaceless(points[from]);
                while (to < points.length
                        && Character.isLetterOrDigit(points[to])
                        && spaceless(points[to]) == spaceless) {
                    to++;
                }
                if (spaceless && to - from > 1) {
                    for (int i = from; i + 1 < to; i++) {
                        words.add(new String(points, i, 2));
                    }
                } else {
                    words.add(new String(points, from, to - from));
                }
            }
            from = to;
        }
        return words;
    }

    private static boolean spaceless(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
