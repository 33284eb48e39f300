package io.recscope.views.study;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.metric.Measurement;
import java.util.List;

/// How good lists of ten are for users of whom only a few events are known.
///
/// @param candidates named models and policies, all with points at the same numbers of events; the others are
///     compared with the first
/// @param taken which users these are
public record ColdStart(List<Candidate> candidates, Taken taken) {

    /// Who counts as a newcomer.
    ///
    /// @param before share of 1 of all events that had happened before they came, or NaN where events have no times
    ///     and users were drawn
    /// @param asked how many of the events after the known ones are asked
    /// @param wishing whether some candidate is told two wishes of users without events
    public record Taken(double before, int asked, boolean wishing) {}

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
    /// @param gain in NDCG@10 over the first candidate, user by user; of the first one itself nothing
    public record Point(int events, Measurement ndcg, Measurement hit, List<Comparison> gain) {
        public Point {
            gain = List.copyOf(gain);
        }
    }

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
