package io.recscope.engine.recommend;

/// How what lies further back in a history counts less: a recency to the power of the steps that were made since.
///
/// @param recency in `(0, 1]`, 1 for no fading
/// @param steps what counts as a step
/// @param reach the most steps after which something counts at all
public record Fading(double recency, Steps steps, int reach) {

    /// What counts as a step.
    public enum Steps {
        /// Every chosen event since.
        EVENTS,
        /// Every other item that was chosen since, once.
        ITEMS
    }

    /// A fading that ends where its factor falls below a number.
    public static Fading downTo(double least, double recency, Steps steps) {
        int reach = 0;
        double factor = recency;
        while (factor >= least && reach < Short.MAX_VALUE) {
            reach++;
            factor *= recency;
        }
        return new Fading(recency, steps, recency == 1 ? Integer.MAX_VALUE : reach);
    }

    double factor(int steps) {
        return steps > reach ? 0 : Math.pow(recency, steps);
    }
}
