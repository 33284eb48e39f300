package io.recscope.engine.ingest;

import java.util.Optional;

/// Guesses how the times of a column are written: the format that reads nearly all values as moments from 1980 to 2100.
final class TimeDetector {
    private static final long FROM = 315_532_800_000L;
    private static final long TO = 4_102_444_800_000L;
    private static final double NEARLY_ALL = 0.9;

    private TimeDetector() {}

    /// Empty when no format fits. Confidence ½ means that days and months cannot be told apart.
    static Optional<Guess<TimeFormat>> guess(Column column) {
        double bestShare = 0;
        TimeFormat best = TimeFormat.EPOCH_SECONDS;
        for (TimeFormat format : TimeFormat.values()) {
            double share = plausible(column, format);
            if (share > bestShare) {
                bestShare = share;
                best = format;
            }
        }
        if (bestShare < NEARLY_ALL) {
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
