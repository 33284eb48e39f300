package io.recscope.engine.explain.population;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A seeded order of users in which each has a place of his own: who else is there changes nothing between two users,
/// so that the order in which they come does not matter, and of a smaller sample all are in a larger one.
record Draw(long seed) {
    private static final long STEP = 0xD1342543DE82EF95L;

    /// The users in the order of the draw, a new array.
    int[] order(int[] users) {
        return Arrays.stream(users)
                .boxed()
                .sorted((a, b) -> {
                    int order = Long.compare(lot(a), lot(b));
                    return order == 0 ? Integer.compare(a, b) : order;
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The first users of the order, ascending.
    int[] first(int[] users, int count) {
        int[] order = order(users);
        return IntStream.range(0, Math.min(count, order.length))
                .map(i -> order[i])
                .sorted()
                .toArray();
    }

    private long lot(int user) {
        return new SplittableRandom(seed + STEP * (user + 1)).nextLong();
    }
}
