package io.recscope.sample.simulation;

/// One item shown to a simulated user, and what came of it.
///
/// @param position in the list, from 1
/// @param time milliseconds since 1970-01-01T00:00Z
/// @param watched watch ratio in `[0, 1]`, 0 for a skip
record Event(Place place, int position, long time, Supply.Shown shown, Action action, double watched) {

    /// The list an event belongs to.
    ///
    /// @param session id of the session
    /// @param list number of the list in the session, from 1
    record Place(String session, int list, SimulatedUser.Device device) {}

    /// What the user did.
    enum Action {
        SKIP,
        VIEW,
        LIKE
    }
}
