package io.recscope.engine.interleave;

import org.apache.commons.math3.distribution.BinomialDistribution;

/// Which of two rankings users preferred.
///
/// @param first name of the first ranking
/// @param second name of the second ranking
/// @param firstWins cases in which the first was credited with more
/// @param secondWins cases in which the second was credited with more
/// @param ties cases in which both were credited alike, mostly with nothing
/// @param winShare wins of the first among the cases that were decided; NaN when none was
/// @param low lower end of its 95 % interval (Wilson 1927), 0 when nothing was decided
/// @param high upper end, 1 when nothing was decided
/// @param p two-sided exact sign test of equal chances (Dixon and Mood 1946), ties left out; 1 when nothing was
///     decided
/// @param firstCredit mean credit of the first, a case
/// @param secondCredit mean credit of the second, a case
public record Preference(
        String first,
        String second,
        int firstWins,
        int secondWins,
        int ties,
        double winShare,
        double low,
        double high,
        double p,
        double firstCredit,
        double secondCredit) {
    private static final double ROUNDING = 1e-9;
    /// The normal distribution's quantile at .975.
    private static final double Z = 1.959963984540054;

    /// Counts wins and tests them.
    public static Preference of(String first, String second, Credits credits) {
        int cases = credits.size();
        int firstWins = 0;
        int secondWins = 0;
        double firstCredit = 0;
        double secondCredit = 0;
        for (int i = 0; i < cases; i++) {
            firstWins += credits.first(i) > credits.second(i) + ROUNDING ? 1 : 0;
            secondWins += credits.second(i) > credits.first(i) + ROUNDING ? 1 : 0;
            firstCredit += credits.first(i);
            secondCredit += credits.second(i);
        }
        int decided = firstWins + secondWins;
        double share = (double) firstWins / decided;
        double half = halfWidth(share, decided);
        double centre = centre(share, decided);
        return new Preference(
                first,
                second,
                firstWins,
                secondWins,
                cases - decided,
                share,
                Math.max(0, centre - half),
                Math.min(1, centre + half),
                signTest(firstWins, secondWins),
                firstCredit / cases,
                secondCredit / cases);
    }

    private static double centre(double share, int decided) {
        return decided == 0 ? 0.5 : (share + Z * Z / (2 * decided)) / (1 + Z * Z / decided);
    }

    private static double halfWidth(double share, int decided) {
        double variance = share * (1 - share) / decided + Z * Z / (4.0 * decided * decided);
        return decided == 0 ? 0.5 : Z * Math.sqrt(variance) / (1 + Z * Z / decided);
    }

    /// The two-sided p value of a sign test: twice the smaller tail, at most 1.
    static double signTest(int plus, int minus) {
        if (plus + minus == 0) {
            return 1;
        }
        BinomialDistribution fair = new BinomialDistribution(null, plus + minus, 0.5);
        return Math.min(1, 2 * fair.cumulativeProbability(Math.min(plus, minus)));
    }

    /// Whether the preference is unlikely to be chance: p below .05.
    public boolean significant() {
        return p < 0.05;
    }
}
