package io.recscope.engine.offpolicy;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/// Studentised intervals of ratios of sums, users being drawn as a whole.
///
/// All rows of a user are one cluster, since they are not independent. A ratio $\hat\theta = \sum_u Y_u / \sum_u
/// X_u$ is linearised: user $u$'s influence is $(Y_u - \hat\theta X_u) / \bar X$, and the standard error that of
/// the mean of the influences (Cochran 1977, section 6; for self-normalised weights Owen, Monte Carlo theory,
/// methods and examples, section 9.2). The interval takes the t distribution with one degree of freedom less
/// than there are users, and corrects for the influences' skewness, which importance weights make large, by the
/// cubic transformation of the studentised mean (Hall 1992, On the removal of skewness by transformation).
///
/// @param level share of intervals that shall hold the truth, for example .95
record Clusters(double level) {

    /// The estimate of a ratio; undefined when the denominators add up to 0.
    Estimate ratio(double[] numerators, double[] denominators) {
        double value = quotient(numerators, denominators);
        return of(value, influence(numerators, denominators));
    }

    /// An estimate whose users' influences are known.
    Estimate of(double value, double[] influence) {
        int users = influence.length;
        double squares = 0;
        double cubes = 0;
        for (double i : influence) {
            squares += i * i / users;
            cubes += i * i * i / users;
        }
        double error = Math.sqrt(squares / (users - 1));
        double skewness = squares > 0 ? cubes / Math.pow(squares, 1.5) : 0;
        double t = new TDistribution(null, users - 1.0).inverseCumulativeProbability((1 + level) / 2);
        return new Estimate(
                value,
                value - error * unskewed(t, skewness / Math.sqrt(users)),
                value - error * unskewed(-t, skewness / Math.sqrt(users)),
                error);
    }

    /// The quantile of a studentised mean whose transform has the quantile `t`.
    ///
    /// @param skew skewness over the root of the number of users
    static double unskewed(double t, double skew) {
        return Math.abs(skew) < 1e-6 ? t : 3 / skew * (Math.cbrt(1 + skew * (t - skew / 6)) - 1);
    }

    static double quotient(double[] numerators, double[] denominators) {
        return Arrays.stream(numerators).sum() / Arrays.stream(denominators).sum();
    }

    /// What each user adds to the error of a ratio; the mean is 0.
    static double[] influence(double[] numerators, double[] denominators) {
        double ratio = quotient(numerators, denominators);
        double mean = Arrays.stream(denominators).sum() / denominators.length;
        double[] influence = new double[numerators.length];
        Arrays.setAll(influence, u -> (numerators[u] - ratio * denominators[u]) / mean);
        return influence;
    }
}
