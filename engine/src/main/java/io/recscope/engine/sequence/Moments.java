package io.recscope.engine.sequence;

import java.util.concurrent.TimeUnit;

/// Where in the day and in the week a moment lies, in UTC: data seldom tell
/// of zones, and a rhythm is one in any zone.
final class Moments {
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    /// 1970-01-01 was a Thursday.
    private static final int FIRST_DAY = 3;

    private Moments() {}

    /// Hour of the day, 0 to 23.
    ///
    /// @param millis since 1970-01-01T00:00Z
    static int hour(long millis) {
        return (int) Math.floorMod(Math.floorDiv(millis, TimeUnit.HOURS.toMillis(1)), (long) HOURS);
    }

    /// Day of the week, 0 for Monday to 6.
    ///
    /// @param millis since 1970-01-01T00:00Z
    static int day(long millis) {
        return (int) Math.floorMod(Math.floorDiv(millis, TimeUnit.DAYS.toMillis(1)) + FIRST_DAY, (long) DAYS);
    }
}
