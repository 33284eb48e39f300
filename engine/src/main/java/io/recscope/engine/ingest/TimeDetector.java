package io.recscope.engine.ingest;

import java.util.Optional;

/// Guesses how the times of a column are written: the format that reads most values as moments from 1980 to 2100.
final class TimeDetector {
    private static final long FROM = 315_532_800_000L;
    private static final long TO = 4_102_444_800_000L;
    /// What must fit of a column whose name says nothing.
    static final double NEARLY_ALL = 0.9;
    /// What must fit of a column whose name says what it holds: dirty data are to be reported, not passed over.
    static final double HALF = 0.5;

    private TimeDetector() {}

    /// Empty when no format fits the needed part of the values. Confidence ½ means that days and months cannot be told
    // apart.
    static Optional<Guess<TimeFormat>> guess(Column column, double needed) {
        double bestShare = 0;
        TimeFormat best = TimeFormat.EPOCH_SECONDS;
        for (TimeFormat format : TimeFormat.values()) {
            double share = plausible(column, format);
            if (share > bestShare) {
                bestShare = share;
                best = format;
            }
        }
        if (bestShare < needed || bestShare == 0) {
            return Optional.empty();
        }
        if (best == TimeFormat.DAY_FIRST && plausible(column, TimeFormat.MONTH_FIRST) == bestShare) {
            return Optional.of(new Guess<>(
                    best, 0.5, "day and month of '" + column.name() + "' cannot be told apart; read as day first"));
        }
        String reason = "%.0f %% of '%s' are times written as %s".formatted(bestShare * 100, column.name(), best);
        return Optional.of(new Guess<>(best, bestShare, reason));
    }

    private static double plausible(Column column, TimeFormat format) {
        TimeText text = new TimeText(format);
        return column.share(value -> {
            long time = text.parse(value);
            return time != TimeText.UNREADABLE && time >= FROM && time < TO;
        });
    }
}
