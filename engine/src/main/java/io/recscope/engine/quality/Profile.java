package io.recscope.engine.quality;

import io.recscope.engine.data.Clock;
import io.recscope.engine.work.Work;
import java.util.Arrays;

/// A dataset in a few numbers. The anonymous user counts in the size and nowhere else.
///
/// @param density distinct pairs of user and item among all possible ones, in `[0, 1]`
/// @param repeatShare share of rows whose user had the item before, among the rows of known users
/// @param historyLengths rows of a known user
public record Profile(
        Size size, Times times, double density, double repeatShare, Quantiles historyLengths, Popularity popularity) {

    /// How much there is.
    ///
    /// @param anonymousRows rows of the anonymous user
    /// @param sessions distinct sessions that have rows
    public record Size(Extent extent, long anonymousRows, long sessions) {}

    /// First and last time, in milliseconds or positions as the clock says; both 0 when there are no rows.
    public record Times(Clock clock, long first, long last) {}

    /// Quantiles by nearest rank; all 0 of nothing.
    public record Quantiles(
            double least, double quarter, double median, double threeQuarters, double p95, double most) {
        static Quantiles of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted.length == 0
                    ? new Quantiles(0, 0, 0, 0, 0, 0)
                    : new Quantiles(
                            sorted[0],
                            Robust.quantile(sorted, 0.25),
                            Robust.quantile(sorted, 0.5),
                            Robust.quantile(sorted, 0.75),
                            Robust.quantile(sorted, 0.95),
                            sorted[sorted.length - 1]);
        }
    }

    static Profile of(Draft draft, Work work) throws InterruptedException {
        int anonymous = draft.anonymousUser();
        int[] first = RowGroups.first(draft.rows(), RowGroups.userAndItem(draft), work);
        long known = 0;
        long pairs = 0;
        for (int row = 0; row < first.length; row++) {
            if (draft.user(row) != anonymous) {
                known++;
                pairs += first[row] == row ? 1 : 0;
            }
        }
        double[] lengths = lengths(draft);
        double possible = (double) lengths.length * draft.catalog().length;
        return new Profile(
                size(draft),
                times(draft),
                possible == 0 ? 0 : pairs / possible,
                known == 0 ? 0 : (double) (known - pairs) / known,
                Quantiles.of(lengths),
                Popularity.of(draft));
    }

    /// Rows of each known user of the dataset.
    static double[] lengths(Draft draft) {
        int anonymous = draft.source().anonymousUser();
        double[] lengths = new double[draft.users()];
        int n = 0;
        for (int user = 0; user < draft.users(); user++) {
            if (user != anonymous && draft.hasUser(user)) {
                lengths[n++] = draft.rowsOf(user);
            }
        }
        return Arrays.copyOf(lengths, n);
    }

    private static Size size(Draft draft) {
        int anonymous = draft.anonymousUser();
        boolean[] seen = new boolean[draft.source().sessionIds().size()];
        long sessions = 0;
        for (int row = 0; row < draft.rows(); row++) {
            int session = draft.session(row);
            if (session >= 0 && !seen[session]) {
                seen[session] = true;
                sessions++;
            }
        }
        return new Size(draft.extent(), anonymous < 0 ? 0 : draft.rowsOf(anonymous), sessions);
    }

    private static Times times(Draft draft) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row = 0; row < draft.rows(); row++) {
            first = Math.min(first, draft.time(row));
            last = Math.max(last, draft.time(row));
        }
        Clock clock = draft.source().clock();
        return draft.rows() == 0 ? new Times(clock, 0, 0) : new Times(clock, first, last);
    }
}
