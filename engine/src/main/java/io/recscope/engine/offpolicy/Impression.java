package io.recscope.engine.offpolicy;

/// One item shown, and what came of it.
///
/// @param item dense id
/// @param reward what it earned, finite
/// @param propensity probability with which it was put there given the items above it, in `(0, 1]`; NaN in a log
///     without propensities
public record Impression(int item, double reward, double propensity) {

    Impression withPropensity(double other) {
        return new Impression(item, reward, other);
    }
}
