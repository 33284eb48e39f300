package io.recscope.views.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// The fixed words of one language, by key.
public final class Words {
    /// Reports and charts, the window, and a file for each screen.
    static final List<String> PARTS =
            List.of("messages", "window", "welcome", "data", "models", "replay", "tune", "explain", "compare", "live");

    private final Language language;
    private final List<ResourceBundle> bundles;

    public Words(Language language) {
        this.language = language;
        Locale locale = Locale.of(language.locale().getLanguage());
        this.bundles = PARTS.stream()
                .map(part -> ResourceBundle.getBundle(
                        Words.class.getPackageName() + "." + part, locale, Words.class.getModule()))
                .toList();
    }

    public Language language() {
        return language;
    }

    /// The words of a key, with `{0}`, `{1}`, … filled in; numbers get thousands separators.
    ///
    /// @throws MissingResourceException when there is no such key
    public String text(String key, Object... values) {
        String pattern = pattern(key)
                .orElseThrow(() -> new MissingResourceException("no words for " + key, Words.class.getName(), key));
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /// The words for a key that the engine made up and that may be newer than the words; nothing is filled in.
    public Optional<String> find(String key) {
        return pattern(key).map(pattern -> new MessageFormat(pattern, Locale.ROOT).format(new Object[0]));
    }

    private Optional<String> pattern(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key));
    }
}
