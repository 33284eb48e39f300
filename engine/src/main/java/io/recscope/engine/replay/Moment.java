package io.recscope.engine.replay;

import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Request;

/// One moment of a session: what was known, what was listed, what was taken next, what was wanted.
///
/// @param number of events before it
/// @param request what the list answers: history so far, what was said, circumstances
/// @param list with each entry's trace; its time is that of the whole moment, from scoring on
public record Moment(int number, Request request, Recommendation list, Taken taken, Leaning leaning, Shares shares) {

    /// Wall-clock time that it took to compute.
    public double millis() {
        return list.nanos() / 1e6;
    }
}
