package io.recscope.engine.experiment;

import io.recscope.engine.metric.Popularity;
import io.recscope.engine.metric.Relevance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Sorts test cases into [Segment]s: new and busy users, targets from the head, the tail and from nowhere.
///
/// Cases of several folds are numbered through, in order. A user whose relevant items are of different kinds is
/// in none of the target segments.
final class Segmentation {
    /// A user with fewer events in the input than this is cold.
    static final int COLD_BELOW = 5;

    private static final int QUARTERS = 4;

    private final Map<Segment, int[]> rows = new LinkedHashMap<>();

    /// What is known of one case.
    ///
    /// @param fewest training count of the rarest relevant item
    /// @param most training count of the commonest one
    private record Case(int events, boolean relevant, boolean head, boolean tail, int fewest, int most) {
        static Case of(Fold fold, int testCase, Protocol protocol, Popularity popularity) {
            Relevance relevance = fold.relevance(testCase, protocol);
            int[] items = relevance.items();
            return new Case(
                    fold.input(testCase).size(),
                    items.length > 0,
                    Arrays.stream(items).allMatch(popularity::isHead),
                    Arrays.stream(items).allMatch(popularity::isTail),
                    Arrays.stream(items).map(popularity::count).min().orElse(0),
                    Arrays.stream(items).map(popularity::count).max().orElse(0));
        }

        boolean trained(int from, int to) {
            return relevant && fewest >= from && most <= to;
        }
    }

    /// @param popularities of the training part of each fold
    Segmentation(List<Fold> folds, Protocol protocol, List<Popularity> popularities) {
        List<Case> cases = new ArrayList<>();
        for (int f = 0; f < folds.size(); f++) {
            for (int c = 0; c < folds.get(f).size(); c++) {
                cases.add(Case.of(folds.get(f), c, protocol, popularities.get(f)));
            }
        }
        add(
                cases,
                "cold-users",
                "fewer than " + COLD_BELOW + " events in the input",
                c -> cases.get(c).events < COLD_BELOW);
        addQuarters(cases);
        add(
                cases,
                "head-targets",
                "all relevant items are among the most popular that hold 80 % of training",
                c -> cases.get(c).relevant && cases.get(c).head);
        add(
                cases,
                "tail-targets",
                "all relevant items are outside the most popular that hold 80 % of training",
                c -> cases.get(c).relevant && cases.get(c).tail);
        add(cases, "untrained-targets", "no relevant item occurs in training", c -> cases.get(c)
                .trained(0, 0));
        addCounts(cases);
    }

    /// The longer a target was learned from, the easier it is: how far down models carry is what these tell.
    private void addCounts(List<Case> cases) {
        int from = 1;
        for (int below : new int[] {5, 20, Integer.MAX_VALUE}) {
            int first = from;
            boolean last = below == Integer.MAX_VALUE;
            String range = last ? first + " times or more" : first + " to " + (below - 1) + " times";
            add(
                    cases,
                    "targets-" + (last ? first + "+" : first + "-" + (below - 1)),
                    "each relevant item occurs " + range + " in training",
                    c -> cases.get(c).trained(first, last ? below : below - 1));
            from = below;
        }
    }

    /// Quarters of the users by their number of events; users of equal number stay together.
    private void addQuarters(List<Case> cases) {
        int[] events = cases.stream().mapToInt(Case::events).sorted().toArray();
        int above = -1;
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            int from = above + 1;
            int to = quarter == QUARTERS
                    ? Integer.MAX_VALUE
                    : Math.max(above, events[(int) ((long) quarter * (events.length - 1) / QUARTERS)]);
            String range = to < from
                    ? "nobody: users of equal number stay together, with no"
                    : quarter == QUARTERS ? from + " or more" : from + " to " + to;
            add(
                    cases,
                    "activity-" + quarter,
                    range + " events in the input",
                    c -> cases.get(c).events >= from && cases.get(c).events <= to);
            above = to;
        }
    }

    private void add(List<Case> cases, String name, String description, IntPredicate belongs) {
        int[] members = IntStream.range(0, cases.size()).filter(belongs).toArray();
        rows.put(new Segment(name, description, members.length), members);
    }

    /// All segments, empty ones included.
    List<Segment> segments() {
        return List.copyOf(rows.keySet());
    }

    /// Numbers of the cases in a segment, ascending.
    int[] rows(Segment segment) {
        int[] members = rows.get(segment);
        if (members == null) {
            throw new IllegalArgumentException("no segment " + segment);
        }
        return members;
    }
}
