package io.recscope.engine.explain.population;

/// What some items have in common: a category, a group of like meaning, or the item itself.
///
/// @param number dense id, [#NONE] for what has no feature
/// @param name as in tables and pictures; not necessarily unique
public record Feature(int number, String name) {
    /// The number of an item without category or group.
    public static final int NONE = -1;

    /// Whether it is one at all.
    public boolean known() {
        return number != NONE;
    }
}
