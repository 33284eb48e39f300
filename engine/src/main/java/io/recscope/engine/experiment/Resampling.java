package io.recscope.engine.experiment;

import io.recscope.engine.fault.BadUsage;

/// How intervals and p values are drawn.
///
/// @param resamples number of bootstrap samples of the users, and of random sign changes of a test; at least
///     100
/// @param seed of all draws; equal seeds draw equal users for every model, so intervals can be compared
public record Resampling(int resamples, long seed) {
    /// A thousand, as is usual.
    public static final Resampling DEFAULT = new Resampling(1000, 42);

    public Resampling {
        if (resamples < 100) {
            throw new BadUsage(
                    "An interval from " + resamples + " resamples", "", "Ask for at least 100 resamples, or 1,000.");
        }
    }
}
