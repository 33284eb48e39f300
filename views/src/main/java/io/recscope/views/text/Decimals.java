package io.recscope.views.text;

import java.util.regex.Pattern;

/// Numbers as analysts type them. What is shown and exported always has a decimal point, wherever the program
/// runs, so that it can be read by any other program; a decimal comma is taken where it can mean nothing else.
public final class Decimals {
    // "1,000" may be a thousand or one, and is for the reader to decide; "0,125" and "1,5" are clear
    private static final Pattern COMMA = Pattern.compile("[+-]?(0,\\d+|\\d+,(\\d{1,2}|\\d{4,}))([eE][+-]?\\d+)?");

    private Decimals() {}

    /// The number with a decimal point; any other text as it is.
    public static String plain(String typed) {
        String text = typed.strip();
        return COMMA.matcher(text).matches() ? text.replace(',', '.') : typed;
    }
}
