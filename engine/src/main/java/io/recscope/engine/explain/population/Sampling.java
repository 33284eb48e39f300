package io.recscope.engine.explain.population;

import io.recscope.engine.fault.BadUsage;

/// Of whom a survey asks, and how much.
///
/// @param users the most users
/// @param items how many of the first recommendations are explained for each
/// @param seed of the draw; of one seed a smaller sample is part of a larger one
public record Sampling(int users, int items, long seed) {
    /// Two hundred users and their first recommendation.
    public static final Sampling USUAL = new Sampling(200, 1, 42);

    public Sampling {
        if (users < 1 || items < 1) {
            throw new BadUsage(
                    "A survey of " + users + " users and " + items + " items each",
                    "",
                    "Ask for at least one of each.");
        }
    }
}
