package io.recscope.views.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The fixed words of one language, by key.
public final class Words {
    private static final String BUNDLE = "io.recscope.views.text.messages";

    private final Language language;
    private final ResourceBundle bundle;

    public Words(Language language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(BUNDLE, Locale.of(language.locale().getLanguage()), Words.class.getModule());
    }

    public Language language() {
        return language;
    }

    /// The words of a key, with `{0}`, `{1}`, … filled in; numbers get thousands separators.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /// The words for a key that the engine made up and that may be newer than the words; nothing is filled in.
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }
}
