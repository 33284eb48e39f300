package io.recscope.engine.recommend;

import java.util.List;

/// An item in a list, and what each stage did to its rank and score.
///
/// @param item dense item id
/// @param rank place in the list, from 1
/// @param score after the last stage
/// @param trace the step of the model and of each stage that ranked the item, in order
public record Candidate(int item, int rank, double score, List<Step> trace) {
    public Candidate {
        trace = List.copyOf(trace);
    }
}
