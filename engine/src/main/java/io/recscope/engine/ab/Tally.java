package io.recscope.engine.ab;

/// What is known of the units of one arm: number, sum and sum of squares of their values.
///
/// @param units number of units
/// @param sum of the values; of a proportion the number of successes
/// @param squares sum of the squared values
public record Tally(long units, double sum, double squares) {
    /// No units.
    public static final Tally NONE = new Tally(0, 0, 0);

    /// Units of which some succeeded.
    public static Tally ofTrials(long trials, long successes) {
        return new Tally(trials, successes, successes);
    }

    Tally with(double value) {
        return new Tally(units + 1, sum + value, squares + value * value);
    }

    Tally plus(Tally other) {
        return new Tally(units + other.units, sum + other.sum, squares + other.squares);
    }

    /// NaN without units.
    public double mean() {
        return sum / units;
    }

    /// Variance between units, with `units − 1` in the denominator; NaN under two units.
    public double variance() {
        return units < 2 ? Double.NaN : Math.max(0, squares - sum * mean()) / (units - 1);
    }
}
