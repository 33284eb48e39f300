package io.recscope.engine.explain.population;

/// A share of cases and its 95 % interval (Wilson 1927).
///
/// @param count cases that are so
/// @param of all cases
/// @param value their quotient, NaN when there are no cases
/// @param low lower end of the interval, 0 when there are no cases
/// @param high upper end, 1 when there are no cases
public record Proportion(int count, int of, double value, double low, double high) {
    /// The normal distribution's quantile at .975.
    private static final double Z = 1.959963984540054;

    /// The share of `count` in `of` cases.
    public static Proportion of(int count, int of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " cases");
        }
        if (of == 0) {
            return new Proportion(0, 0, Double.NaN, 0, 1);
        }
        double share = (double) count / of;
        double weight = 1 + Z * Z / of;
        double centre = (share + Z * Z / (2 * of)) / weight;
        double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / weight;
        return new Proportion(
                count, of, share, count == 0 ? 0 : Math.max(0, centre - half), count == of ? 1 : centre + half);
    }
}
