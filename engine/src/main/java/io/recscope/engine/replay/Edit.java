package io.recscope.engine.replay;

/// A change of a [Course]. Events and moments are numbered as the course has them before this change.
public sealed interface Edit {

    /// A choice of an item that was not made.
    ///
    /// @param at number that the new event gets, in `[0, events]`
    /// @param item dense id
    record Insert(int at, int item) implements Edit {}

    /// An event that does not happen.
    record Remove(int event) implements Edit {}

    /// An event that happens at another place.
    ///
    /// @param to the number it has afterwards
    record Move(int from, int to) implements Edit {}

    /// Something said or set, which holds from a moment on.
    ///
    /// @param moment in `[0, events]`
    record During(int moment, Act act) implements Edit {}
}
