package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadUsage;

/// What a network is told; switched off one by one they show what each brings.
///
/// @param text whether items are grounded in the language of their texts
/// @param delta whether each item learns a vector of its own besides
/// @param time whether the time between events counts, where the data have times
/// @param action whether it counts what was done with an item, where the data tell
/// @param context whether the context of events counts, where the data have some
public record Inputs(boolean text, boolean delta, boolean time, boolean action, boolean context) {
    public Inputs {
        if (!text && !delta) {
            throw new BadUsage(
                    "A network needs the items' texts or vectors of their own", "", "Set text or delta to true.");
        }
    }

    /// Everything that there is.
    public static Inputs all() {
        return new Inputs(true, true, true, true, true);
    }
}
