package io.recscope.views.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The fixed words in the language that is chosen now; labels bound to them follow the choice at once.
///
/// A value to be filled in may be observable: the words follow it, too. Bindings do not keep what is bound alive. For
/// one thread, that of the window.
public final class Phrases {
    private final ObjectProperty<Language> language;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    public Phrases(Language first) {
        language = new SimpleObjectProperty<>(first);
        for (Language each : Language.values()) {
            words.put(each, new Words(each));
        }
    }

    /// The language chosen now.
    public ObjectProperty<Language> language() {
        return language;
    }

    /// All words of the language chosen now.
    public Words words() {
        return words(language.get());
    }

    /// All words of a language.
    public Words words(Language of) {
        return Objects.requireNonNull(words.get(of));
    }

    /// The words of a key as they are now.
    public String now(String key, Object... values) {
        return words().text(key, filled(values));
    }

    /// The words of a key, whatever the language becomes.
    public StringBinding text(String key, Object... values) {
        Observable[] followed = new Observable[values.length + 1];
        int count = 0;
        followed[count++] = language;
        for (Object value : values) {
            if (value instanceof Observable observable) {
                followed[count++] = observable;
            }
        }
        return Bindings.createStringBinding(() -> now(key, values), Arrays.copyOf(followed, count));
    }

    /// Lets a property be the words of a key.
    public void bind(Property<String> property, String key, Object... values) {
        property.bind(text(key, values));
    }

    private static Object[] filled(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof ObservableValue<?> observable ? observable.getValue() : value)
                .toArray();
    }
}
