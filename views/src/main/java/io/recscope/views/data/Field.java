package io.recscope.views.data;

import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;

/// A column of a table whose rows are numbers.
///
/// @param key of its name among the words; for a name that comes from the data, that name
/// @param fixed whether `key` is a key
/// @param number whether it stands to the right
/// @param width usual width
/// @param text what stands in a row
/// @param order asked when rows are sorted, may take long: what they are sorted by
record Field(
        String key,
        boolean fixed,
        boolean number,
        double width,
        IntFunction<String> text,
        Supplier<IntToLongFunction> order) {

    static Field text(String key, double width, IntFunction<String> text, Supplier<IntToLongFunction> order) {
        return new Field(key, true, false, width, text, order);
    }

    static Field number(String key, double width, IntFunction<String> text, Supplier<IntToLongFunction> order) {
        return new Field(key, true, true, width, text, order);
    }

    /// One whose name comes from the data.
    static Field named(String name, IntFunction<String> text, Supplier<IntToLongFunction> order) {
        return new Field(name, false, false, 120, text, order);
    }
}
