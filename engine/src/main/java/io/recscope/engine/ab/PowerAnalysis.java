package io.recscope.engine.ab;

import io.recscope.engine.fault.BadUsage;
import org.apache.commons.math3.distribution.NormalDistribution;

/// Sample size, power and smallest effect of a test of two arms that is read once, at its end.
///
/// Two proportions: the normal approximation with the pooled proportion under the hypothesis of no difference and
/// no continuity correction (Fleiss, Levin and Paik, Statistical methods for rates and proportions, 2003, chapter
/// 4). Two means: the normal approximation, with $z_{1-\alpha/2}^2/4$ units more in each of two equal arms, which
/// makes it that of the t test (Guenther 1981), and correspondingly in unequal ones. Power leaves out the chance
/// of finding the effect with the wrong sign.
///
/// @param design how sure the test shall be
public record PowerAnalysis(TestDesign design) {
    private static final double MOST = 1e15;

    /// The fewest units with which the design's power is reached.
    ///
    /// @throws BadUsage when it takes more than 10¹⁵
    public SampleSize size(PlannedMetric metric) {
        double needed = needed(metric);
        if (!(needed * (1 + design.ratio()) < MOST)) {
            throw new BadUsage(
                    "An effect of " + metric.effect() + " takes more than 10^15 units",
                    "--effect",
                    "Look for a larger effect.");
        }
        long control = Math.max(2, (long) Math.ceil(needed - 1e-9));
        return new SampleSize(control, treatment(control), power(metric, control));
    }

    private long treatment(long control) {
        return Math.max(2, (long) Math.ceil(control * design.ratio() - 1e-9));
    }

    private double needed(PlannedMetric metric) {
        double alpha = quantile(1 - design.alpha() / 2);
        double beta = quantile(design.power());
        double root = (alpha * spread(metric, true) + beta * spread(metric, false)) / metric.effect();
        return root * root + correction(metric);
    }

    /// The chance of finding the effect.
    ///
    /// @param control units in the control arm, at least 2
    public double power(PlannedMetric metric, long control) {
        double n = Math.max(0, control - correction(metric));
        double shift = Math.abs(metric.effect()) * Math.sqrt(n);
        return standard()
                .cumulativeProbability(
                        (shift - quantile(1 - design.alpha() / 2) * spread(metric, true)) / spread(metric, false));
    }

    /// The smallest effect of the metric's sign that so many units find with the design's power.
    ///
    /// @param control units in the control arm, at least 2
    /// @throws BadUsage when there is none, since a proportion cannot change so much
    public double smallestEffect(PlannedMetric metric, long control) {
        double sign = Math.signum(metric.effect());
        double high = limit(metric, sign);
        double low = 0;
        if (power(metric.withEffect(sign * high), control) < design.power()) {
            throw new BadUsage(
                    control + " units in the control arm find no effect with a power of " + design.power(),
                    "--units",
                    "Give more units or ask for less power.");
        }
        for (int step = 0; step < 200 && high - low > 1e-12 * high; step++) {
            double middle = (low + high) / 2;
            if (power(metric.withEffect(sign * middle), control) < design.power()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return sign * high;
    }

    private static double limit(PlannedMetric metric, double sign) {
        return switch (metric) {
            case PlannedMetric.Proportion p -> (sign > 0 ? 1 - p.baseline() : p.baseline()) * (1 - 1e-9);
            case PlannedMetric.Mean m -> 1e6 * m.deviation();
        };
    }

    /// The difference's standard deviation with one unit in control and `ratio` in treatment.
    private double spread(PlannedMetric metric, boolean noDifference) {
        double k = design.ratio();
        return switch (metric) {
            case PlannedMetric.Proportion(double p, double effect) -> {
                double q = p + effect;
                double pooled = (p + k * q) / (1 + k);
                yield Math.sqrt(noDifference ? pooled * (1 - pooled) * (1 + 1 / k) : p * (1 - p) + q * (1 - q) / k);
            }
            case PlannedMetric.Mean(double deviation, double effect) -> deviation * Math.sqrt(1 + 1 / k);
        };
    }

    /// What the t distribution costs: $z^2 / 4$ for equal arms, $z^2 / (2 (1 + k))$ in general.
    private double correction(PlannedMetric metric) {
        double z = quantile(1 - design.alpha() / 2);
        return metric instanceof PlannedMetric.Mean ? z * z / (2 * (1 + design.ratio())) : 0;
    }

    private static double quantile(double probability) {
        return standard().inverseCumulativeProbability(probability);
    }

    private static NormalDistribution standard() {
        return new NormalDistribution(null, 0, 1);
    }
}
