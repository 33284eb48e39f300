package io.recscope.engine.offpolicy;

/// A value estimated from a log, with its interval.
///
/// @param value the point estimate, NaN when it is undefined
/// @param low lower end
/// @param high upper end
/// @param error standard error
public record Estimate(double value, double low, double high, double error) {

    /// Whether the interval holds a value.
    public boolean covers(double truth) {
        return low <= truth && truth <= high;
    }
}
