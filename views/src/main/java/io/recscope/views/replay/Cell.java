package io.recscope.views.replay;

import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Taken;
import java.util.Optional;

/// What the scrubber says of a moment.
enum Cell {
    /// What was taken next was in the list.
    HIT,
    /// It was not.
    MISS,
    /// What followed was no choice, or could not be listed, or nothing followed.
    UNCOUNTED,
    /// There is no such moment here.
    ABSENT,
    /// It is not computed yet.
    UNKNOWN;

    /// @param there whether the timeline has the moment
    static Cell of(boolean there, Optional<Moment> moment) {
        if (!there) {
            return ABSENT;
        }
        return moment.map(Moment::taken).map(Cell::of).orElse(UNKNOWN);
    }

    private static Cell of(Taken taken) {
        if (!taken.counts()) {
            return UNCOUNTED;
        }
        return taken.hit() ? HIT : MISS;
    }
}
