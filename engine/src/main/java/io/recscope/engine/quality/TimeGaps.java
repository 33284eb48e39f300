package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Days without data on which the weekly rhythm lets one expect some, in UTC.
///
/// A day without rows is a gap when at least 60 % of its weekday's days within the data have rows. A gap reaches over
/// days on which nothing was expected.
final class TimeGaps implements Check {
    private static final long DAY = 86_400_000;
    private static final int MOST_DAYS = 1 << 20;
    private static final double USUAL = 0.6;

    /// @param to last missing day
    private record Gap(long from, long to, int missing) {}

    @Override
    public String id() {
        return "time-gaps";
    }

    @Override
    public Optional<String> inapplicable(Examination data) {
        return data.untimed();
    }

    @Override
    public List<Finding> findings(Examination data, Work work) {
        Draft draft = data.draft();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row = 0; row < draft.rows(); row++) {
            first = Math.min(first, Math.floorDiv(draft.time(row), DAY));
            last = Math.max(last, Math.floorDiv(draft.time(row), DAY));
        }
        if (last - first >= MOST_DAYS) {
            return List.of();
        }
        boolean[] seen = new boolean[(int) (last - first) + 1];
        for (int row = 0; row < draft.rows(); row++) {
            seen[(int) (Math.floorDiv(draft.time(row), DAY) - first)] = true;
        }
        List<Gap> gaps = gaps(seen, first);
        if (gaps.isEmpty()) {
            return List.of();
        }
        Count count = new Count(gaps.stream().mapToInt(Gap::missing).sum(), seen.length, "days");
        return List.of(new Finding(
                "time-gaps",
                count.share() > 0.05 ? Severity.WARNING : Severity.INFO,
                count,
                count + " have no data although their weekday usually has; they form " + gaps.size() + " gaps.",
                gaps.stream()
                        .sorted((a, b) -> b.missing() - a.missing())
                        .limit(Finding.EXAMPLES)
                        .map(gap -> LocalDate.ofEpochDay(gap.from()) + " to " + LocalDate.ofEpochDay(gap.to()) + ": "
                                + gap.missing() + (gap.missing() == 1 ? " day" : " days"))
                        .toList(),
                List.of()));
    }

    private static List<Gap> gaps(boolean[] seen, long first) {
        int[] days = new int[7];
        int[] active = new int[7];
        for (int day = 0; day < seen.length; day++) {
            days[day % 7]++;
            active[day % 7] += seen[day] ? 1 : 0;
        }
        List<Gap> gaps = new ArrayList<>();
        long from = -1;
        long to = -1;
        int missing = 0;
        for (int day = 0; day < seen.length; day++) {
            if (seen[day]) {
                if (missing > 0) {
                    gaps.add(new Gap(first + from, first + to, missing));
                }
                missing = 0;
            } else if (active[day % 7] >= USUAL * days[day % 7]) {
                from = missing == 0 ? day : from;
                to = day;
                missing++;
            }
        }
        return gaps;
    }
}
