package io.recscope.views.focus;

/// Where the analyst is: a screen, and what is looked at there.
///
/// @param screen id of the screen
public record Place(String screen, Focus focus) {
    public Place at(Focus other) {
        return new Place(screen, other);
    }

    public Place on(String other) {
        return new Place(other, focus);
    }
}
