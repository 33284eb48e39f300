package io.recscope.engine.offpolicy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Estimates the propensities of a log that has none: a multinomial over items for each day.
///
/// With $n_{di}$ the number of times item $i$ was shown on day $d$, and $n_d$, $n_i$, $n$ its sums, the first
/// place's probability is $(n_{di} + m\,n_i/n) / (n_d + m)$, which draws a day of few impressions to the whole
/// log; further places are drawn without repetition. Such an estimate knows nothing of the user. When the
/// logging policy looked at the user and the reward depends on him, too, estimates built on it are biased, and
/// nothing in the log tells by how much.
///
/// @param smoothing $m$, the number of impressions that the whole log counts for on each day; positive
public record DailyPopularity(double smoothing) {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    public DailyPopularity {
        if (!(smoothing > 0)) {
            throw new IllegalArgumentException("a smoothing of " + smoothing);
        }
    }

    /// The usual setting: the whole log counts for a hundred impressions.
    public static DailyPopularity usual() {
        return new DailyPopularity(100);
    }

    /// Counts of one day.
    private static final class Day {
        private final Map<Integer, Integer> shown = new HashMap<>();
        private long total;

        void add(int item) {
            shown.merge(item, 1, Integer::sum);
            total++;
        }
    }

    /// The same log with estimated propensities; those it had are forgotten.
    ///
    /// @param timed whether moments are times; otherwise the whole log is one day
    public ImpressionLog estimate(ImpressionLog log, boolean timed) {
        Map<Long, Day> days = new HashMap<>();
        Day all = new Day();
        for (Slate slate : log.slates()) {
            Day day = days.computeIfAbsent(day(slate, timed), d -> new Day());
            for (Impression impression : slate.shown()) {
                day.add(impression.item());
                all.add(impression.item());
            }
        }
        List<Slate> slates = new ArrayList<>();
        for (Slate slate : log.slates()) {
            Day day = days.computeIfAbsent(day(slate, timed), d -> new Day());
            slates.add(slate.withShown(estimated(slate.shown(), day, all)));
        }
        return new ImpressionLog(slates, log.items(), PropensitySource.ESTIMATED);
    }

    private static long day(Slate slate, boolean timed) {
        return timed ? Math.floorDiv(slate.moment(), DAY) : 0;
    }

    private List<Impression> estimated(List<Impression> shown, Day day, Day all) {
        List<Impression> estimated = new ArrayList<>();
        double left = 1;
        for (Impression impression : shown) {
            double overall = (double) all.shown.getOrDefault(impression.item(), 0) / all.total;
            double first =
                    (day.shown.getOrDefault(impression.item(), 0) + smoothing * overall) / (day.total + smoothing);
            estimated.add(impression.withPropensity(left > first ? first / left : 1));
            left -= first;
        }
        return estimated;
    }
}
