package io.recscope.views.explain;

import io.recscope.engine.recommend.Candidate;
import java.util.List;
import java.util.OptionalInt;

/// Where the item stands after a change of the history.
///
/// @param before its place among itself and its rivals as it is, from 1
/// @param after its place among the same after the change
/// @param rivals how many there are
/// @param lines the list after the change
record Reranked(Change change, int before, int after, int rivals, List<Line> lines) {
    Reranked {
        lines = List.copyOf(lines);
    }

    /// An item of the list after the change.
    ///
    /// @param place from 1
    /// @param was its place in the list before; empty when it was not in it
    record Line(int item, int place, OptionalInt was) {}

    /// A list beside the one before.
    static List<Line> lines(List<Candidate> before, List<Candidate> after) {
        return after.stream()
                .map(candidate -> new Line(
                        candidate.item(),
                        candidate.rank(),
                        before.stream()
                                .filter(other -> other.item() == candidate.item())
                                .mapToInt(Candidate::rank)
                                .findFirst()))
                .toList();
    }
}
