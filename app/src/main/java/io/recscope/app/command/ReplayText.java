package io.recscope.app.command;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.replay.Comparison;
import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Sessions;
import io.recscope.engine.replay.Taken;
import io.recscope.engine.replay.Timeline;
import io.recscope.engine.replay.Transcript;
import io.recscope.engine.sequence.InterestNames.Named;
import io.recscope.engine.sequence.InterestNames.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Replays as lines for people.
final class ReplayText {
    private static final int BAR = 8;
    private static final double FULL = 0.5;
    private static final int TITLE = 30;
    private static final int FIRST = 3;

    private final Console console;

    ReplayText(Console console) {
        this.console = console;
    }

    /// One line for each moment.
    void print(String user, Timeline timeline, int from, int to) {
        heading(user, timeline);
        console.printf(
                "%4s  %-16s  %-13s  %6s      %-30s  %s",
                "no", "when", "drift", "rank", "what was taken", "first three");
        Set<Integer> changes = new HashSet<>(timeline.changes());
        for (int number = from; number <= to; number++) {
            said(timeline, number);
            Moment moment = timeline.moment(number);
            console.print(String.format(
                            Locale.ROOT,
                            "%4d%s %-16s  %-13s  %6s %-3s  %-30s  %s",
                            number,
                            changes.contains(number) ? "*" : " ",
                            when(timeline, number),
                            bar(moment.leaning().drift()),
                            rank(moment.taken()),
                            moment.taken().hit() ? "hit" : "",
                            taken(timeline, moment),
                            list(timeline, moment))
                    .stripTrailing());
        }
        footing(timeline, from, to);
    }

    private void heading(String user, Timeline timeline) {
        console.printf(
                "%s: %d events; %s, policy %s, lists of %d",
                user,
                timeline.course().history().size(),
                timeline.player().model().spec().kind(),
                timeline.player().policy().name(),
                timeline.player().size());
    }

    private void said(Timeline timeline, int number) {
        new Transcript(timeline, number, number).said(number).forEach(clause -> console.print("      > " + clause));
    }

    private void footing(Timeline timeline, int from, int to) {
        List<Moment> moments = timeline.moments(from, to);
        long counted = moments.stream().filter(m -> m.taken().counts()).count();
        long hits = moments.stream().filter(m -> m.taken().hit()).count();
        console.printf("in the list: %d of %d choices that could be listed", hits, counted);
        console.printf(
                "interest: %s; at the end %s",
                phases(timeline.changes()), names(timeline.names(timeline.size() - 1, 3)));
        double[] millis = moments.stream().mapToDouble(Moment::millis).sorted().toArray();
        console.printf(
                "time: %.1f ms to read all events, %.1f ms for a moment (median; longest %.1f)",
                timeline.readingMillis(), millis[millis.length / 2], millis[millis.length - 1]);
        console.print("drift is the distance of short-term and long-term interest, 0 to 2; a full bar is 0.5 or more."
                + " A new phase of the interest begins at *.");
    }

    private static String phases(List<Integer> changes) {
        return changes.isEmpty()
                ? "one phase"
                : changes.size() + 1 + " phases, which change at "
                        + changes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String names(Names names) {
        List<Named> all = Stream.concat(names.categories().stream(), names.words().stream())
                .limit(4)
                .toList();
        return all.isEmpty() ? "without a name" : all.stream().map(Named::name).collect(Collectors.joining(", "));
    }

    private static String when(Timeline timeline, int number) {
        String time = new Transcript(timeline, number, number).time(number);
        return time.contains("T") ? time.substring(0, 16).replace('T', ' ') : time;
    }

    private static String bar(double drift) {
        return Double.isNaN(drift)
                ? "?"
                : String.format(Locale.ROOT, "%.2f ", drift)
                        + "#".repeat((int) Math.round(BAR * Math.min(1, drift / FULL)));
    }

    private static String rank(Taken taken) {
        if (!taken.follows()) {
            return "";
        }
        return taken.rank() == 0 ? "seen" : String.format(Locale.ROOT, "%,d", taken.rank());
    }

    private static String taken(Timeline timeline, Moment moment) {
        if (!moment.taken().follows()) {
            return "(the end)";
        }
        String title = title(timeline, moment.taken().item(), TITLE);
        return moment.taken().chosen() ? title : "(not " + title + ")";
    }

    private static String list(Timeline timeline, Moment moment) {
        return moment.list().candidates().stream()
                .limit(FIRST)
                .map(candidate -> title(timeline, candidate.item(), 24))
                .collect(Collectors.joining(" · "));
    }

    private static String title(Timeline timeline, int item, int length) {
        Catalog catalog = timeline.player().facts().catalog();
        String title = catalog.label(item);
        return title.length() <= length ? title : title.substring(0, length - 1) + "…";
    }

    /// A session and its branch beside each other, one line for each pair of moments.
    void print(String user, Comparison comparison) {
        Timeline original = comparison.original();
        Timeline branch = comparison.branch();
        heading(user, original);
        console.printf(
                "%4s %4s  %-6s → %-6s  %5s  %7s  %-30s  %s",
                "was", "is", "rank", "rank", "same", "overlap", "what was taken", "first of the list");
        for (Comparison.Row row : comparison.rows()) {
            if (row.after() >= 0) {
                said(branch, row.after());
            }
            console.printf(
                    "%4s %4s  %6s → %-6s  %5s  %7s  %-30s  %s",
                    row.before() < 0 ? "+" : row.before(),
                    row.after() < 0 ? "−" : row.after(),
                    row.before() < 0 ? "" : rank(original.moment(row.before()).taken()),
                    row.after() < 0 ? "" : rank(branch.moment(row.after()).taken()),
                    row.paired() ? row.lists().common() : "",
                    row.paired()
                            ? String.format(Locale.ROOT, "%.2f", row.lists().overlap())
                            : "",
                    row.item() < 0 ? "(the end)" : title(original, row.item(), TITLE),
                    firsts(comparison, row));
        }
        console.printf("in the list: %d before, %d now", original.hits(), branch.hits());
        console.printf(
                "mean of 1/rank over common choices: %.4f before, %.4f now",
                comparison.meanReciprocalRank(false), comparison.meanReciprocalRank(true));
        console.print("same: items in both lists; overlap: rank-biased overlap, 1 for equal lists."
                + " + is a moment that only the branch has, − one that it has not.");
    }

    private static String firsts(Comparison comparison, Comparison.Row row) {
        String before = row.before() < 0
                ? ""
                : first(comparison.original(), comparison.original().moment(row.before()));
        String after = row.after() < 0
                ? ""
                : first(comparison.branch(), comparison.branch().moment(row.after()));
        if (before.isEmpty() || after.isEmpty()) {
            return before + after;
        }
        return before.equals(after) ? "= " + after : before + " → " + after;
    }

    private static String first(Timeline timeline, Moment moment) {
        return moment.list().candidates().stream()
                .findFirst()
                .map(candidate -> title(timeline, candidate.item(), TITLE))
                .orElse("(nothing)");
    }

    /// Sessions that were found, one line each.
    void print(Sessions.Kind kind, Interactions data, List<Sessions.Found> found) {
        console.print("sorted by " + kind.definition());
        console.printf("%-20s  %7s  %8s", "user", "events", "number");
        for (Sessions.Found one : found) {
            console.printf("%-20s  %7d  %8.3f", data.userId(one.user()), one.events(), one.value());
        }
    }
}
