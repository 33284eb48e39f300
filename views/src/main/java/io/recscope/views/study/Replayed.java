package io.recscope.views.study;

import java.util.List;

/// One session moment by moment: what was listed before each choice, and what the user wanted.
///
/// @param chosen why this session
/// @param length of the lists
/// @param moments in order; the first may be before any event
/// @param changes numbers of the moments with which another phase of the interest begins
/// @param aspects names of what interest shares out over, distinct
public record Replayed(
        Session session, Chosen chosen, int length, List<Moment> moments, List<Integer> changes, List<String> aspects) {

    /// Whose session it is, and who listed.
    ///
    /// @param user id in the source
    /// @param model name of the model or policy
    public record Session(String user, String model) {}

    /// From how many sessions it was chosen, for its interest changes most often; the model had learned from its
    /// events but the last.
    ///
    /// @param sessions how many were looked at
    /// @param shortest least number of events of these
    /// @param longest greatest number
    public record Chosen(int sessions, int shortest, int longest) {}

    /// A moment.
    ///
    /// @param number of events before it
    /// @param next what the user took next
    /// @param moved distance of the short-term interest to that of the moment before, one minus the cosine: from 0
    ///     to 2; NaN where there is none
    /// @param drift distance of the short-term to the long-term interest, likewise
    /// @param wanted share of 1 of each aspect in what the user wants, in the order of the aspects; all 0 when
    ///     nothing is known
    public record Moment(int number, Next next, double moved, double drift, List<Double> wanted) {
        public Moment {
            wanted = List.copyOf(wanted);
        }
    }

    /// What was taken next, and where it stood.
    ///
    /// @param label its title or id; empty when nothing follows
    /// @param rank place from 1; 0 when it could not be listed or does not count
    /// @param considered number of items that were ranked
    /// @param hit whether it was in the list
    public record Next(String label, int rank, int considered, boolean hit) {
        /// After the last event.
        public static final Next NOTHING = new Next("", 0, 0, false);
    }

    public Replayed {
        moments = List.copyOf(moments);
        changes = List.copyOf(changes);
        aspects = List.copyOf(aspects);
        int width = aspects.size();
        if (moments.isEmpty() || moments.stream().anyMatch(m -> m.wanted().size() != width)) {
            throw new IllegalArgumentException("each of at least one moment has " + width + " shares");
        }
    }

    /// The moments whose rank tells how good the list was.
    List<Moment> counted() {
        return moments.stream().filter(moment -> moment.next().rank() > 0).toList();
    }
}
