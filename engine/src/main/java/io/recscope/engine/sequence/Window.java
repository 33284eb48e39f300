package io.recscope.engine.sequence;

/// A part of a user's history of which events are foretold from those before them.
///
/// @param begin the user's first event; when the window starts there, a sign for the beginning is read first
/// @param from the first event of the window; what stands before it is the first that is read
/// @param first first event that is foretold; those before it are only read
/// @param to one past the last event that is foretold
record Window(int begin, int from, int first, int to) {

    /// A window of which each event is foretold.
    Window(int begin, int from, int to) {
        this(begin, from, from, to);
    }

    /// Number of events that are read.
    int length() {
        return to - from;
    }

    /// Number of events that are foretold.
    int foretold() {
        return to - first;
    }
}
