package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What a [Disturbance] works on.
///
/// @param events what is disturbed
/// @param testUsers users who are asked about
/// @param targets what they are asked for; never disturbed, and no random click hits it
public record Log(Interactions events, BitSet testUsers, Interactions targets) {

    /// Items that occur in the events, ascending.
    int[] occurring() {
        int[] counts = events.itemCounts();
        return IntStream.range(0, counts.length)
                .filter(item -> counts[item] > 0)
                .toArray();
    }

    /// Items that a user met or is asked for.
    Set<Integer> met(int user) {
        Set<Integer> met = new TreeSet<>();
        for (Interactions part : new Interactions[] {events, targets}) {
            Arrays.stream(part.history(user).items()).forEach(met::add);
        }
        return met;
    }
}
