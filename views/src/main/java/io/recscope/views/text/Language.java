package io.recscope.views.text;

import java.util.Locale;

/// A language the fixed words exist in. What comes from data keeps the language it has.
public enum Language {
    ENGLISH("en"),
    CHINESE("zh-Hans");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The language of a sentence that one of these was used for: Chinese when a character is.
    public static Language of(String sentence) {
        boolean han = sentence.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return han ? CHINESE : ENGLISH;
    }

    /// The BCP 47 tag, as HTML's `lang` wants it.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
