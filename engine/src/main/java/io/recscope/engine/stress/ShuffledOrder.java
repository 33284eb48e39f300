package io.recscope.engine.stress;

import io.recscope.engine.data.HistoryBuilder;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Events of a user change places; the times stay where they are.
///
/// At share 1 nothing of the order is left, whatever the reach. Source: the whole order, Klenitskiy et al.,
/// "Does It Look Sequential?", RecSys 2024; a run of neighbours, the operator "reorder" of Xie et al.,
/// "Contrastive Learning for Sequential Recommendation", ICDE 2022.
///
/// @param share of each user's events that change places among themselves, from 0 to 1; rounded
/// @param reach which events these are
public record ShuffledOrder(double share, Reach reach) implements Disturbance {
    /// Which events of a user change places.
    public enum Reach {
        /// A run of neighbouring ones, somewhere in the history.
        NEIGHBOURS,
        /// Any.
        ANYWHERE
    }

    public ShuffledOrder {
        Strength.share(reach == Reach.ANYWHERE ? Kind.SHUFFLED_ORDER : Kind.SHUFFLED_NEIGHBOURS, share);
    }

    @Override
    public double strength() {
        return share;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        return share == 0
                ? log.events()
                : new Changed(log.events(), (user, history) -> shuffled(history, Lots.ticket(seed, user)));
    }

    private UserHistory shuffled(UserHistory history, long seed) {
        int n = history.size();
        int moved = (int) Math.round(share * n);
        if (moved < 2) {
            return history;
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, n).toArray();
        int[] places = places(n, moved, random);
        for (int i = moved - 1; i > 0; i--) {
            swap(order, places[i], places[random.nextInt(i + 1)]);
        }
        HistoryBuilder builder = new HistoryBuilder(n);
        for (int event = 0; event < n; event++) {
            builder.event(history, order[event], history.time(event));
        }
        return builder.history(history.user());
    }

    private int[] places(int n, int moved, SplittableRandom random) {
        if (reach == Reach.NEIGHBOURS) {
            int first = random.nextInt(n - moved + 1);
            return IntStream.range(first, first + moved).toArray();
        }
        int[] all = IntStream.range(0, n).toArray();
        for (int i = 0; i < moved; i++) {
            swap(all, i, i + random.nextInt(n - i));
        }
        return Arrays.copyOf(all, moved);
    }

    private static void swap(int[] values, int i, int j) {
        int swapped = values[i];
        values[i] = values[j];
        values[j] = swapped;
    }
}
