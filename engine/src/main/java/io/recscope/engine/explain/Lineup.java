package io.recscope.engine.explain;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.policy.Aspects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Puts a user's events together as the analyst chose.
///
/// @param catalog names items and categories
/// @param clock what the events' times mean
/// @param aspects of the catalogue
record Lineup(Catalog catalog, Clock clock, Aspects aspects) {
    private static final int LATEST = 5;
    private static final int BLOCKS = 10;
    private static final long PAUSE = 30 * 60_000L;

    /// The events as pieces of evidence, the one with the latest event last.
    ///
    /// @param most pieces; the oldest are put together where there were more
    List<Evidence.Events> of(UserHistory history, Grouping grouping, int most) {
        List<Evidence.Events> pieces = new ArrayList<>(
                switch (grouping) {
                    case EVENT -> single(history);
                    case ITEM -> byItem(history);
                    case CATEGORY -> byName(history, this::category);
                    case ASPECT -> byName(history, this::aspect);
                    case SESSION -> bySession(history);
                    case TERM -> byTerm(history);
                });
        pieces.sort(Comparator.comparingInt(piece -> piece.events().getLast()));
        return pieces.size() <= most ? pieces : merged(pieces, most);
    }

    private List<Evidence.Events> single(UserHistory history) {
        List<Evidence.Events> pieces = new ArrayList<>();
        for (int event = 0; event < history.size(); event++) {
            pieces.add(new Evidence.Events(catalog.label(history.item(event)), List.of(event)));
        }
        return pieces;
    }

    private List<Evidence.Events> byItem(UserHistory history) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int event = 0; event < history.size(); event++) {
            groups.computeIfAbsent(history.item(event), _ -> new ArrayList<>()).add(event);
        }
        List<Evidence.Events> pieces = new ArrayList<>();
        groups.forEach((item, events) -> pieces.add(new Evidence.Events(catalog.label(item), events)));
        return pieces;
    }

    /// All events of like-named items together.
    private static List<Evidence.Events> byName(UserHistory history, IntFunction<String> name) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int event = 0; event < history.size(); event++) {
            groups.computeIfAbsent(name.apply(history.item(event)), _ -> new ArrayList<>())
                    .add(event);
        }
        List<Evidence.Events> pieces = new ArrayList<>();
        groups.forEach((common, events) -> pieces.add(new Evidence.Events(common, events)));
        return pieces;
    }

    private String category(int item) {
        int[] categories = catalog.categories(item);
        return categories.length == 0 ? "no category" : catalog.categoryName(categories[0]);
    }

    private String aspect(int item) {
        int[] own = aspects.of(item);
        String none = aspects.areCategories() ? "no category" : "no group";
        return own.length == 0 ? none : aspects.name(own[0]);
    }

    private List<Evidence.Events> bySession(UserHistory history) {
        if (clock != Clock.TIME) {
            throw new BadUsage(
                    "The dataset has positions instead of times, so it tells no sessions",
                    "grouping session",
                    "Group by event, item, category or term.");
        }
        List<Evidence.Events> pieces = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int event = 0; event < history.size(); event++) {
            if (event > 0 && history.time(event) - history.time(event - 1) >= PAUSE) {
                pieces.add(session(history, open));
                open = new ArrayList<>();
            }
            open.add(event);
        }
        if (!open.isEmpty()) {
            pieces.add(session(history, open));
        }
        return pieces;
    }

    private static Evidence.Events session(UserHistory history, List<Integer> events) {
        String begin = Instant.ofEpochMilli(history.time(events.getFirst()))
                .toString()
                .substring(0, 16)
                .replace('T', ' ');
        return new Evidence.Events(begin + " UTC", events);
    }

    private static List<Evidence.Events> byTerm(UserHistory history) {
        int early = Math.max(0, history.size() - LATEST);
        List<Evidence.Events> pieces = new ArrayList<>();
        if (early > 0) {
            pieces.add(new Evidence.Events("long-term", range(0, early)));
        }
        if (early < history.size()) {
            pieces.add(new Evidence.Events("short-term", range(early, history.size())));
        }
        return pieces;
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /// The latest stay as they are; of the older ones neighbours are put together in some blocks of like size.
    private static List<Evidence.Events> merged(List<Evidence.Events> pieces, int most) {
        int blocks = Math.min(BLOCKS, most / 2);
        int old = pieces.size() - (most - blocks);
        List<Evidence.Events> merged = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            List<Evidence.Events> together = pieces.subList(block * old / blocks, (block + 1) * old / blocks);
            List<Integer> events = together.stream()
                    .flatMap(piece -> piece.events().stream())
                    .sorted()
                    .toList();
            merged.add(new Evidence.Events(String.format(Locale.ROOT, "%,d earlier events", events.size()), events));
        }
        merged.addAll(pieces.subList(old, pieces.size()));
        return merged;
    }
}
