package io.recscope.engine.stress;

import io.recscope.engine.data.HistoryBuilder;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import java.util.Set;

/// Clicks that mean nothing are added: after a drawn event follows, at its time, one on a random item.
///
/// The item is drawn evenly from those that occur and that the user neither met nor is asked for. Source: Wu et al.,
/// "Self-supervised Graph Learning for Recommendation", SIGIR 2021, where 5 to 20 % negative interactions are added.
///
/// @param share of added events, measured by those there are, from 0 to 1
public record RandomClicks(double share) implements Disturbance {
    private static final long ITEMS = 0x436C69636B73L;
    private static final int TRIES = 64;

    public RandomClicks {
        Strength.share(Kind.RANDOM_CLICKS, share);
    }

    @Override
    public double strength() {
        return share;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        long added = Math.round(share * log.events().size());
        if (added == 0) {
            return log.events();
        }
        Lots lots = Lots.of(log.events(), added, seed);
        int[] items = log.occurring();
        return new Changed(log.events(), (user, history) -> clicked(history, user, log, lots, items));
    }

    private static UserHistory clicked(UserHistory history, int user, Log log, Lots lots, int[] items) {
        Set<Integer> met = Set.of();
        HistoryBuilder builder = new HistoryBuilder(2 * history.size());
        for (int event = 0; event < history.size(); event++) {
            builder.event(history, event, history.time(event));
            if (lots.chosen(user, event)) {
                met = met.isEmpty() ? log.met(user) : met;
                builder.invented(strange(items, met, lots.ticket(user, event)), history, event);
            }
        }
        return builder.history(history.user());
    }

    /// A random item that is not met, or just a random one where nearly all are.
    private static int strange(int[] items, Set<Integer> met, long seed) {
        int item = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            item = items[(int) Long.remainderUnsigned(Lots.ticket(seed ^ ITEMS, trial), items.length)];
            if (!met.contains(item)) {
                return item;
            }
        }
        return item;
    }
}
