package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import java.util.List;

/// A share of the users is held out: models never see them, and are asked for the rest of a history given its
/// first part.
///
/// @param share of the users to hold out, in `(0, 1)`
/// @param input share of a held-out user's events that is given, in `(0, 1)`; at least one event is given and
///     one asked
/// @param seed of the choice
public record UserHoldOut(double share, double input, long seed) implements Split {
    public UserHoldOut {
        if (!(share > 0 && share < 1 && input > 0 && input < 1)) {
            throw new BadUsage(
                    "A hold-out of the share " + share + " of users with the share " + input + " as input",
                    "",
                    "Give shares between 0 and 1, for example 0.1 and 0.8.");
        }
    }

    @Override
    public String kind() {
        return "user-hold-out";
    }

    @Override
    public List<Fold> folds(Dataset data, Protocol protocol) {
        Cuts cuts = new Cuts(data, protocol, 2);
        int[] users = Shuffle.of(cuts.candidates(), seed);
        int held = Math.max(1, (int) Math.round(share * users.length));
        for (int i = 0; i < users.length; i++) {
            if (i < held) {
                testRest(cuts, users[i], input);
            } else {
                cuts.exclude("not held out");
            }
        }
        return List.of(cuts.fold("all"));
    }

    /// Makes a user unknown to training and asks for his later events.
    static void testRest(Cuts cuts, int user, double input) {
        int n = cuts.length(user);
        int given = Math.clamp(Math.round(input * n), 1, n - 1);
        cuts.test(user, 0, given, n);
    }
}
