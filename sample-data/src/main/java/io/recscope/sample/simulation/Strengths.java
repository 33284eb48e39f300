package io.recscope.sample.simulation;

import io.recscope.engine.fault.BadUsage;

/// How strong each planted effect is; the package's description has the formulas.
///
/// @param drift expected number of times a user's interest changes in 30 days, 0 … 30
/// @param newItems share of items born during the period, 0 … 0.9
/// @param popularity exponent α of popularity over rank, 0 (all alike) … 3
/// @param popularityBias share λ of the lists that is drawn by popularity alone, 0.05 … 1; not less, so that every
///     item could be shown to everybody
/// @param positionBias exponent η of examination over position, 0 (all are looked at) … 3
/// @param noise share ε of choices made by tossing a coin, 0 … 1
public record Strengths(
        double drift, double newItems, double popularity, double popularityBias, double positionBias, double noise) {
    public Strengths {
        check("drift", drift, 0, 30);
        check("newItems", newItems, 0, 0.9);
        check("popularity", popularity, 0, 3);
        check("popularityBias", popularityBias, 0.05, 1);
        check("positionBias", positionBias, 0, 3);
        check("noise", noise, 0, 1);
    }

    /// Each effect is clearly there and none hides another.
    public static Strengths usual() {
        return new Strengths(1, 0.2, 0.8, 0.3, 0.5, 0.1);
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new BadUsage(
                    "The strength " + name + " is " + value, "", "Choose a number from " + least + " to " + most + ".");
        }
    }
}
