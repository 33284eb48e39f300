package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;

/// How often each item was chosen of late: a choice counts half after each half-life. Immutable and thread-safe.
///
/// Where there are times, age is taken from the latest choice of all, and the half-life is [#DAYS]; in a dataset that
/// knows only order, from the user's last choice, and it is [#STEPS]. Events of weight ≤ 0 are no choices.
final class Trend {
    /// Half-life where there are times.
    static final double DAYS = 30;
    /// Half-life where there is only order, in the choices of a user.
    static final double STEPS = 5;

    private static final double MILLIS_PER_DAY = 86_400_000;

    private final float[] counts;

    private Trend(float[] counts) {
        this.counts = counts;
    }

    static Trend of(Interactions train) {
        boolean timed = train.clock() == Clock.TIME;
        long latest = Long.MIN_VALUE;
        for (int user = 0; timed && user < train.users(); user++) {
            UserHistory history = train.history(user);
            latest = history.isEmpty() ? latest : Math.max(latest, history.time(history.size() - 1));
        }
        double[] counts = new double[train.catalog().size()];
        for (int user = 0; user < train.users(); user++) {
            UserHistory history = train.history(user);
            int steps = 0;
            for (int event = history.size() - 1; event >= 0; event--) {
                if (history.weight(event) > 0) {
                    double lives = timed ? (latest - history.time(event)) / MILLIS_PER_DAY / DAYS : steps++ / STEPS;
                    counts[history.item(event)] += Math.pow(2, -lives);
                }
            }
        }
        float[] narrow = new float[counts.length];
        for (int item = 0; item < narrow.length; item++) {
            narrow[item] = (float) counts[item];
        }
        return new Trend(narrow);
    }

    /// Choices of late; 0 for an item never chosen.
    float count(int item) {
        return counts[item];
    }
}
