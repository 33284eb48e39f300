package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Times before 1990 or in the future, and a few rows far away from all others.
///
/// Far away are at most 0.1 % of the rows at either end that are separated from the rest by a gap longer than 30 days
/// and than half of the time span of the rest.
final class ImpossibleTimes implements Check {
    private static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
    private static final long SHORTEST_GAP = 30L * 24 * 60 * 60 * 1000;
    private static final double FEW = 0.001;

    @Override
    public String id() {
        return "impossible-times";
    }

    @Override
    public Optional<String> inapplicable(Examination data) {
        return data.untimed();
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        List<Finding> findings = new ArrayList<>();
        Examination.RowsFound early = data.rows(row -> draft.time(row) < EARLIEST);
        if (early.any()) {
            Repair repair = new Drop.Times(EARLIEST, Long.MAX_VALUE);
            findings.add(finding("early-times", early, " lie before 1990.", repair, data, work));
        }
        Examination.RowsFound late = data.rows(row -> draft.time(row) > data.now());
        if (late.any()) {
            Repair repair = new Drop.Times(Long.MIN_VALUE, data.now());
            String sentence = " lie in the future of " + data.moment(data.now()) + ".";
            findings.add(finding("future-times", late, sentence, repair, data, work));
        }
        long[] body = body(plausible(data));
        if (body.length == 2) {
            Examination.RowsFound stray =
                    data.rows(row -> plausible(data, row) && (draft.time(row) < body[0] || draft.time(row) > body[1]));
            if (stray.any()) {
                String sentence = " lie far from all others, which are between " + data.moment(body[0]) + " and "
                        + data.moment(body[1]) + ".";
                findings.add(finding("stray-times", stray, sentence, new Drop.Times(body[0], body[1]), data, work));
            }
        }
        return findings;
    }

    private static Finding finding(
            String id, Examination.RowsFound found, String sentence, Repair repair, Examination data, Work work)
            throws InterruptedException {
        return new Finding(
                id,
                Severity.SERIOUS,
                found.count(),
                found.count() + sentence,
                found.examples(),
                List.of(data.recommend(repair, work)));
    }

    private static boolean plausible(Examination data, int row) {
        long time = data.draft().time(row);
        return time >= EARLIEST && time <= data.now();
    }

    private static long[] plausible(Examination data) {
        long[] times = new long[data.draft().rows()];
        int n = 0;
        for (int row = 0; row < times.length; row++) {
            if (plausible(data, row)) {
                times[n++] = data.draft().time(row);
            }
        }
        long[] sorted = Arrays.copyOf(times, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /// First and last time without the few strays at either end; empty of nothing.
    private static long[] body(long[] sorted) {
        if (sorted.length == 0) {
            return new long[0];
        }
        int from = 0;
        int to = sorted.length - 1;
        int few = (int) (FEW * sorted.length);
        for (int i = few; i > 0 && from == 0; i--) {
            from = apart(sorted[i] - sorted[i - 1], sorted[sorted.length - 1 - few] - sorted[i]) ? i : 0;
        }
        for (int i = sorted.length - 1 - few; i < sorted.length - 1 && to == sorted.length - 1; i++) {
            to = apart(sorted[i + 1] - sorted[i], sorted[i] - sorted[few]) ? i : to;
        }
        return new long[] {sorted[from], sorted[to]};
    }

    private static boolean apart(long gap, long span) {
        return gap > SHORTEST_GAP && gap > span / 2;
    }
}
