package io.recscope.engine.recommend;

import java.util.List;

/// A ranked list and what it cost.
///
/// @param candidates best first; shorter than asked for when fewer items are in scope and can be scored
/// @param considered number of items in scope that the model could score
/// @param nanos wall-clock time from request to list
public record Recommendation(List<Candidate> candidates, int considered, long nanos) {
    public Recommendation {
        candidates = List.copyOf(candidates);
    }
}
