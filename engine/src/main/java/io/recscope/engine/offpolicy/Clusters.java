package io.recscope.engine.offpolicy;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/// Studentised intervals of ratios of sums, users being drawn as a whole.
///
/// All rows of a user are one cluster, since they are not independent. A ratio $\hat\theta = \sum_u Y_u / \sum_u
/// X_u$ is linearised: user $u$'s influence is $(Y_u - \hat\theta X_u) / \bar X$, and the standard error that of
/// the mean of the influences (Cochran 1977, section 6; for self-normalised weights Owen, Monte Carlo theory,
/// methods and examples, section 9.2). The interval takes the t distribution with one degree of freedom less
/// than there are users.
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
        double squares = Arrays.stream(influence).map(i -> i * i).sum();
        double error = Math.sqrt(squares / users / (users - 1));
        double half = new TDistribution(null, users - 1.0).inverseCumulativeProbability((1 + level) / 2) * error;
        return new Estimate(value, value - half, value + half, error);
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
