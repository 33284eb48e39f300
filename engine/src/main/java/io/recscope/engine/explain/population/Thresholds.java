package io.recscope.engine.explain.population;

import io.recscope.engine.fault.BadUsage;
import java.util.Locale;

/// Which rules are worth telling.
///
/// @param support the least share of the explanations in which a rule holds, in `[0, 1]`
/// @param cases the least number of them, at least 1; the stricter of the two counts
/// @param confidence the least share in which it holds among those that match it, in `[0, 1]`
/// @param longest features in the condition of a rule, 1 to 3
/// @param heldOut share of the users with whom rules and trees are tested instead of found, in `[0, 1)`
/// @param seed of the choice of these users
public record Thresholds(double support, int cases, double confidence, int longest, double heldOut, long seed) {
    /// Rules of at least 5 % and five cases that hold in half of the cases that match, tested with 30 % of the users.
    public static final Thresholds USUAL = new Thresholds(0.05, 5, 0.5, 3, 0.3, 42);

    public Thresholds {
        requireShare("support", support);
        requireShare("confidence", confidence);
        if (!(heldOut >= 0 && heldOut < 1)) {
            throw new BadUsage(
                    "The share of users to test with is " + heldOut, "held out", "Give 0 or more, and less than 1.");
        }
        if (cases < 1 || longest < 1 || longest > 3) {
            throw new BadUsage(
                    String.format(Locale.ROOT, "Rules of %,d features in %,d cases", longest, cases),
                    "",
                    "Ask for 1 to 3 features, and at least one case.");
        }
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new BadUsage("The least " + what + " is " + share, what, "Give a share from 0 to 1.");
        }
    }

    /// The least number of cases among so many.
    int least(int all) {
        return Math.max(cases, (int) Math.ceil(support * all - 1e-9));
    }
}
