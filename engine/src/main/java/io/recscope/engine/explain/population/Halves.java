package io.recscope.engine.explain.population;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The users of a survey from whom something is learned, and those with whom it is tested.
///
/// @param known to learn from
/// @param heldOut to test with
record Halves(List<ExplainedUser> known, List<ExplainedUser> heldOut) {

    /// Holds out a share of the users, rounded down.
    ///
    /// @param share in `[0, 1)`
    static Halves of(List<ExplainedUser> users, double share, long seed) {
        int[] numbers = users.stream().mapToInt(ExplainedUser::user).toArray();
        int[] out = new Draw(~seed).first(numbers, (int) (share * numbers.length));
        Set<Integer> held = IntStream.of(out).boxed().collect(Collectors.toCollection(HashSet::new));
        return new Halves(
                users.stream().filter(user -> !held.contains(user.user())).toList(),
                users.stream().filter(user -> held.contains(user.user())).toList());
    }
}
