package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;

/// When a search ends.
///
/// @param trials the most settings that are tried, at least 1; what is measured without any change is not counted
/// @param minutes wall time of one run of the search, infinite for any; the trial under way is ended
/// @param patience after so many trials without one that is on the front it ends, 0 for never
public record Budget(int trials, double minutes, int patience) {
    public Budget {
        if (trials < 1 || !(minutes > 0) || patience < 0) {
            throw new BadUsage(
                    "A search of " + trials + " trials in " + minutes + " minutes, patient for " + patience,
                    "",
                    "Allow at least 1 trial and more than 0 minutes; patience is 0 or more.");
        }
    }

    /// So many trials, however long they take.
    public static Budget of(int trials) {
        return new Budget(trials, Double.POSITIVE_INFINITY, 0);
    }
}
