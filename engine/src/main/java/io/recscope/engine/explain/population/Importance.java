package io.recscope.engine.explain.population;

import io.recscope.engine.experiment.Interval;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.recommend.policy.Tier;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// How much each feature of histories adds to recommendations over many users: the mean of the magnitudes of its
/// attributions (global importance of Lundberg et al., Nature Machine Intelligence 2020).
///
/// A user counts once, with the mean over the items that were explained for him; a feature that a history does
/// not hold counts as 0.
///
/// @param segment `all`, or which part of the survey
/// @param users in the segment
/// @param items explained in the segment
/// @param rows the largest first, equal ones by name; only features that some history of the segment holds
public record Importance(String segment, int users, int items, List<Row> rows) {
    /// The segment that everybody is in.
    public static final String ALL = "all";

    public Importance {
        rows = List.copyOf(rows);
    }

    /// One feature.
    ///
    /// @param place from 1; equal means have equal places
    /// @param meanAbsolute mean magnitude of the attributions over all users of the segment
    /// @param low lower end of its 95 % bootstrap percentile interval over users; NaN with fewer than two users
    /// @param high upper end; NaN with fewer than two users
    /// @param meanSigned mean of the attributions over all users of the segment
    /// @param with users whose history holds the feature
    /// @param users in the segment
    public record Row(
            int place,
            Feature feature,
            double meanAbsolute,
            double low,
            double high,
            double meanSigned,
            int with,
            int users) {}

    /// The importance of features for everybody who was explained.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public static Importance of(Surveyed surveyed, Resampling resampling, Work work) throws InterruptedException {
        return of(ALL, Means.of(surveyed.users(), _ -> true), resampling, work);
    }

    /// The importance by the user's activity and by the recommended item's tier; segments without users are left out.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public static List<Importance> bySegment(Surveyed surveyed, Resampling resampling, Work work)
            throws InterruptedException {
        List<Importance> segments = new ArrayList<>();
        for (Activity activity : Activity.values()) {
            List<ExplainedUser> users = surveyed.users().stream()
                    .filter(user -> user.activity() == activity)
                    .toList();
            add(segments, activity.name() + " users", users, _ -> true, resampling, work);
        }
        for (Tier tier : Tier.values()) {
            add(segments, tier.name() + " items", surveyed.users(), item -> item.tier() == tier, resampling, work);
        }
        return segments;
    }

    private static void add(
            List<Importance> segments,
            String name,
            List<ExplainedUser> users,
            Predicate<ExplainedItem> counts,
            Resampling resampling,
            Work work)
            throws InterruptedException {
        Means means = Means.of(users, counts);
        if (means.users() > 0) {
            segments.add(of(name.toLowerCase(Locale.ROOT), means, resampling, work));
        }
    }

    private static Importance of(String segment, Means means, Resampling resampling, Work work)
            throws InterruptedException {
        double[][] resampled = means.bootstrap(resampling, work);
        List<Row> rows = new ArrayList<>();
        for (int column = 0; column < means.features().size(); column++) {
            Interval interval = Interval.of(resampled[column]);
            rows.add(new Row(
                    0,
                    means.features().get(column),
                    means.absolute(column),
                    interval.low(),
                    interval.high(),
                    means.signed(column),
                    means.with(column),
                    means.users()));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.meanAbsolute())
                .thenComparing(row -> row.feature().name())
                .thenComparing(row -> row.feature().number()));
        return new Importance(segment, means.users(), means.items(), placed(rows));
    }

    private static List<Row> placed(List<Row> rows) {
        List<Row> placed = new ArrayList<>();
        for (Row row : rows) {
            boolean tied = !placed.isEmpty() && placed.getLast().meanAbsolute() == row.meanAbsolute();
            placed.add(new Row(
                    tied ? placed.getLast().place() : placed.size() + 1,
                    row.feature(),
                    row.meanAbsolute(),
                    row.low(),
                    row.high(),
                    row.meanSigned(),
                    row.with(),
                    row.users()));
        }
        return placed;
    }
}
