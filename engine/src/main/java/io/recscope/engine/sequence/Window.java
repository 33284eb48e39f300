package io.recscope.engine.sequence;

/// A part of a user's history of which each event is foretold from those before it.
///
/// @param begin the user's first event; when the window starts there, a sign for the beginning is read first
/// @param from first event that is foretold
/// @param to one past the last event that is foretold
record Window(int begin, int from, int to) {

    /// Number of events that are read and foretold.
    int length() {
        return to - from;
    }
}
