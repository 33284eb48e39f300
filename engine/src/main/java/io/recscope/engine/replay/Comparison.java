package io.recscope.engine.replay;

import java.util.ArrayList;
import java.util.List;

/// Two timelines side by side, moment by moment: a session as it was, and a branch of it.
///
/// Moments belong together when the event that follows them is the same, by its origin; so do the two last ones. A
/// moment before an event that only one of them has stands alone.
///
/// @param rows in the branch's order; a moment of an event that was removed stands before the events that came
///     after it
public record Comparison(Timeline original, Timeline branch, List<Row> rows) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /// Two moments that belong together, or one that stands alone.
    ///
    /// @param before moment of the original, −1 for none
    /// @param after moment of the branch, −1 for none
    /// @param item what was taken next, −1 for nothing
    /// @param rankBefore as in [Taken#rank()], 0 also where there is no such moment
    /// @param rankAfter likewise
    /// @param lists how the lists differ
    public record Row(int before, int after, int item, int rankBefore, int rankAfter, Lists lists) {

        /// Whether both timelines have the moment.
        public boolean paired() {
            return before >= 0 && after >= 0;
        }
    }

    /// How two lists differ.
    ///
    /// @param common number of items that both hold
    /// @param overlap rank-biased overlap in `[0, 1]`, extrapolated, with a persistence of 0.9; 1 for equal
    ///     lists; NaN where there is only one
    /// @param difference first place, from 1, at which they differ; 0 when they do not, or there is only one
    public record Lists(int common, double overlap, int difference) {
        private static final Lists SINGLE = new Lists(0, Double.NaN, 0);

        static Lists of(int[] a, int[] b) {
            int common = 0;
            for (int item : a) {
                for (int other : b) {
                    common += item == other ? 1 : 0;
                }
            }
            int place = 0;
            while (place < a.length && place < b.length && a[place] == b[place]) {
                place++;
            }
            boolean equal = place == a.length && place == b.length;
            return new Lists(common, Overlap.of(a, b), equal ? 0 : place + 1);
        }
    }

    /// Compares a branch with what it came from; asks both for all their moments.
    ///
    /// @param branch played from a course that was made from the original's
    public static Comparison of(Timeline original, Timeline branch) {
        List<Row> rows = new ArrayList<>();
        for (Alignment.Pair pair :
                Alignment.of(original.course(), branch.course()).pairs()) {
            rows.add(
                    pair.after() < 0
                            ? alone(original, pair.before())
                            : row(original, branch, pair.before(), pair.after()));
        }
        return new Comparison(original, branch, rows);
    }

    private static Row alone(Timeline original, int before) {
        Taken taken = original.moment(before).taken();
        return new Row(before, -1, taken.item(), taken.rank(), 0, Lists.SINGLE);
    }

    private static Row row(Timeline original, Timeline branch, int before, int after) {
        Moment changed = branch.moment(after);
        if (before < 0) {
            return new Row(-1, after, changed.taken().item(), 0, changed.taken().rank(), Lists.SINGLE);
        }
        Moment was = original.moment(before);
        return new Row(
                before,
                after,
                changed.taken().item(),
                was.taken().rank(),
                changed.taken().rank(),
                Lists.of(items(was), items(changed)));
    }

    private static int[] items(Moment moment) {
        return moment.list().candidates().stream()
                .mapToInt(candidate -> candidate.item())
                .toArray();
    }

    /// The first row whose lists differ, −1 when all are equal.
    public int firstDifference() {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).lists().difference() > 0) {
                return row;
            }
        }
        return -1;
    }

    /// Mean over the rows that belong together and whose item could be listed in both of one divided by its rank.
    ///
    /// @param inBranch whether the branch's rank is meant, else the original's
    /// @return NaN when there is no such row
    public double meanReciprocalRank(boolean inBranch) {
        return rows.stream()
                .filter(row -> row.paired() && row.rankBefore() > 0 && row.rankAfter() > 0)
                .mapToDouble(row -> 1.0 / (inBranch ? row.rankAfter() : row.rankBefore()))
                .average()
                .orElse(Double.NaN);
    }
}
