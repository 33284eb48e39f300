package io.recscope.engine.replay;

import java.util.ArrayList;
import java.util.List;

/// Which moments of a course and of a branch of it belong together: those before the same event, by its origin, and
/// the two last ones. Costs no list.
///
/// @param pairs in the branch's order; a moment of an event that was removed stands before the events that came
///     after it
public record Alignment(List<Pair> pairs) {
    /// Two moments that belong together, or one that stands alone.
    ///
    /// @param before moment of the original, −1 for none
    /// @param after moment of the branch, −1 for none
    public record Pair(int before, int after) {}

    public Alignment {
        pairs = List.copyOf(pairs);
    }

    /// Lays a branch beside what it came from.
    ///
    /// @param branch made from the original by edits
    public static Alignment of(Course original, Course branch) {
        List<Pair> pairs = new ArrayList<>();
        boolean[] told = new boolean[original.moments()];
        for (int after = 0; after < branch.moments(); after++) {
            boolean last = after == branch.moments() - 1;
            int before = last ? original.moments() - 1 : before(original, branch.origin(after));
            for (int left = 0; left < before; left++) {
                int origin = original.origin(left);
                if (!told[left] && (origin < 0 || branch.find(origin) < 0)) {
                    told[left] = true;
                    pairs.add(new Pair(left, -1));
                }
            }
            if (before >= 0) {
                told[before] = true;
            }
            pairs.add(new Pair(before, after));
        }
        return new Alignment(pairs);
    }

    private static int before(Course original, int origin) {
        return origin < 0 ? -1 : original.find(origin);
    }
}
