package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import java.util.Arrays;

/// Numbers drawn for events, users or items: a fixed one for each, in random order, so that exactly as many as wanted
/// are chosen, and a larger choice holds the smaller.
///
/// A number is the finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) of seed and place; no two
/// places of one seed have the same. Immutable and thread-safe.
final class Lots {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final int[] start;
    private final boolean none;
    private final long last;

    private Lots(long seed, int[] start, boolean none, long last) {
        this.seed = seed;
        this.start = start;
        this.none = none;
        this.last = last;
    }

    /// Chooses events.
    ///
    /// @param chosen how many, at most all
    static Lots of(Interactions events, long chosen, long seed) {
        int[] start = new int[events.users() + 1];
        for (int user = 0; user < events.users(); user++) {
            start[user + 1] = start[user] + events.history(user).size();
        }
        long[] tickets = tickets(start[events.users()], seed);
        boolean none = chosen <= 0 || tickets.length == 0;
        int at = (int) Math.min(chosen, tickets.length) - 1;
        return new Lots(seed, start, none, none ? 0 : tickets[at]);
    }

    /// Whether a user's event is one of the chosen.
    boolean chosen(int user, int event) {
        return !none && ticket(user, event) <= last;
    }

    /// The number of a user's event.
    long ticket(int user, int event) {
        return ticket(seed, start[user] + event);
    }

    private static long[] tickets(int size, long seed) {
        long[] tickets = new long[size];
        Arrays.setAll(tickets, place -> ticket(seed, place));
        Arrays.parallelSort(tickets);
        return tickets;
    }

    /// The number of a place.
    static long ticket(long seed, long place) {
        long z = mixed(seed) + GOLDEN * (place + 1);
        return mixed(z);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Some of the values, in random order.
    ///
    /// @param chosen how many, at most all
    static int[] some(int[] values, long chosen, long seed) {
        return Arrays.stream(values)
                .boxed()
                .sorted((a, b) -> Long.compare(ticket(seed, a), ticket(seed, b)))
                .limit(Math.max(0, chosen))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
