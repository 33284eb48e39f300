package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Popularity;
import io.recscope.engine.metric.Relevance;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// A fifth of the items is new: all but a few of their events are taken away, and only test users who are asked for
/// nothing but these items are looked at.
///
/// The items are drawn evenly from the whole catalogue and are the same at every strength, and so are the
/// users. Which events of an item remain is drawn, too. Source: Volkovs, Yu and Poutanen, "DropoutNet:
/// Addressing Cold Start in Recommender Systems", NeurIPS 2017, where new items are held out of training.
///
/// @param most the most events that a new item keeps, from 0 on
public record NewItems(int most) implements Disturbance {
    /// Share of the catalogue that is new.
    public static final double SHARE = 0.2;

    private static final long EVENTS = 0x4576656E7473L;

    public NewItems {
        Strength.count(Kind.NEW_ITEMS, most);
    }

    /// @throws io.recscope.engine.fault.BadUsage when it is no whole number from 0 on
    static NewItems of(double most) {
        return new NewItems(Strength.count(Kind.NEW_ITEMS, most));
    }

    @Override
    public double strength() {
        return most;
    }

    /// The items that are new among so many.
    static BitSet items(int catalog, long seed) {
        BitSet items = new BitSet();
        int[] all = IntStream.range(0, catalog).toArray();
        Arrays.stream(Lots.some(all, Math.round(SHARE * catalog), seed)).forEach(items::set);
        return items;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        BitSet fresh = items(log.events().catalog().size(), seed);
        Lots lots = Lots.of(log.events(), 0, seed ^ EVENTS);
        long[] last = most == 0 ? new long[0] : lastKept(log.events(), fresh, lots);
        return new Changed(
                log.events(),
                (user, history) -> history.filter(event -> {
                    int item = history.item(event);
                    return !fresh.get(item) || (most > 0 && lots.ticket(user, event) <= last[item]);
                }));
    }

    /// For each new item the largest number among the events it keeps.
    private long[] lastKept(Interactions events, BitSet fresh, Lots lots) {
        long[] last = new long[events.catalog().size()];
        Arrays.fill(last, Long.MAX_VALUE);
        Map<Integer, PriorityQueue<Long>> least = new HashMap<>();
        for (int user = 0; user < events.users(); user++) {
            UserHistory history = events.history(user);
            for (int event = 0; event < history.size(); event++) {
                int item = history.item(event);
                if (fresh.get(item)) {
                    PriorityQueue<Long> kept =
                            least.computeIfAbsent(item, i -> new PriorityQueue<>(Comparator.reverseOrder()));
                    kept.add(lots.ticket(user, event));
                    if (kept.size() > most) {
                        kept.poll();
                    }
                }
            }
        }
        least.forEach((item, kept) -> last[item] = kept.element());
        return last;
    }

    @Override
    public Panel panel(Fold fold, Protocol protocol, Popularity popularity, long seed) {
        BitSet fresh = items(fold.train().catalog().size(), seed);
        int[] rows = IntStream.range(0, fold.size())
                .filter(row -> {
                    Relevance relevance = fold.relevance(row, protocol);
                    return !relevance.isEmpty()
                            && Arrays.stream(relevance.items()).allMatch(fresh::get);
                })
                .toArray();
        if (rows.length == 0) {
            throw new BadUsage(
                    "No test user is asked for nothing but new items",
                    Kind.NEW_ITEMS.key(),
                    "Choose the split last-out, another seed, or leave this disturbance out.");
        }
        return Panel.of(rows);
    }
}
