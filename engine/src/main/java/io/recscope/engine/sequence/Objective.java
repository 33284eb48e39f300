package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadUsage;

/// What a network is to get right, and what holds it back from learning by heart.
///
/// @param category weight of foretelling the next item's category; 0 for not at all
/// @param popularity weight of foretelling the next item's popularity; 0 for not at all
/// @param negatives number of items drawn per batch to compare with; 0 for all items up to 50,000 and 2,048 beyond
/// @param dropout share of each layer's numbers left out in training, in `[0, 1)`
/// @param deltaDropout probability with which an item's own vector is left out in a step, so that its text
///     alone must do; in `[0, 1)`
/// @param decay weight decay of matrices (L2, decoupled)
/// @param lasso weight of the mean absolute value of the items' own vectors (L1)
/// @param bound the most an item's own vector may be long; 0 for any length
public record Objective(
        double category,
        double popularity,
        int negatives,
        double dropout,
        double deltaDropout,
        double decay,
        double lasso,
        double bound) {
    public Objective {
        share("dropout", dropout);
        share("deltaDropout", deltaDropout);
        notNegative("category", category);
        notNegative("popularity", popularity);
        notNegative("negatives", negatives);
        notNegative("decay", decay);
        notNegative("lasso", lasso);
        notNegative("bound", bound);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new BadUsage(name + " cannot be " + value, "", "Choose at least 0 and less than 1.");
        }
    }

    private static void notNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new BadUsage(name + " cannot be " + value, "", "Choose 0 or more.");
        }
    }
}
