package io.recscope.engine.replay;

/// What the user took next, and where it stood.
///
/// @param item dense id, −1 at the last moment, when nothing follows
/// @param chosen whether the event was a choice: its weight is positive
/// @param rank place after the policy, from 1; for an item that is no candidate the model's place among all items in
///     scope; 0 when it could not be listed, because it was there before or the policy took it out
/// @param hit whether a chosen item was in the list
public record Taken(int item, boolean chosen, int rank, boolean hit) {
    static final Taken NOTHING = new Taken(-1, false, 0, false);

    /// Whether something follows.
    public boolean follows() {
        return item >= 0;
    }

    /// Whether the moment tells how good the list was: a choice that could be listed follows.
    public boolean counts() {
        return chosen && rank > 0;
    }
}
