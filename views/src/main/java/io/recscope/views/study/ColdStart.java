package io.recscope.views.study;

import io.recscope.engine.metric.Measurement;
import java.util.List;

/// How good lists of ten are for users of whom only a few events are known.
///
/// @param candidates named models and policies, all with points at the same numbers of events
/// @param about how the users were taken and how wishes were made for users without events, in sentences of the
///     report's language; may be empty
public record ColdStart(List<Candidate> candidates, String about) {

    /// A model or policy by name.
    ///
    /// @param points by rising number of events
    public record Candidate(String name, List<Point> points) {
        public Candidate {
            points = List.copyOf(points);
        }
    }

    /// How good the lists are at a number of known events.
    ///
    /// @param events how many are known of each user, from 0
    /// @param ndcg NDCG@10; its users are those of the point
    /// @param hit hit rate @10
    public record Point(int events, Measurement ndcg, Measurement hit) {}

    public ColdStart {
        candidates = List.copyOf(candidates);
        List<List<Integer>> known = candidates.stream()
                .map(one -> one.points().stream().map(Point::events).toList())
                .distinct()
                .toList();
        if (known.size() != 1 || known.getFirst().isEmpty()) {
            throw new IllegalArgumentException("candidates must have points at the same numbers of events: " + known);
        }
    }

    /// The numbers of known events.
    List<Integer> events() {
        return candidates.getFirst().points().stream().map(Point::events).toList();
    }
}
