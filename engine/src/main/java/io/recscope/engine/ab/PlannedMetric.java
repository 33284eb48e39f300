package io.recscope.engine.ab;

import io.recscope.engine.fault.BadUsage;

/// What a planned test measures, and the smallest change of it that is worth finding.
public sealed interface PlannedMetric {

    /// The smallest change worth finding, not 0.
    double effect();

    /// The same metric with another effect.
    PlannedMetric withEffect(double other);

    /// A share of units, for example of visitors who buy.
    ///
    /// @param baseline share in the control arm, in `(0, 1)`
    /// @param effect added to the baseline; the sum is in `(0, 1)`, too
    record Proportion(double baseline, double effect) implements PlannedMetric {
        public Proportion {
            if (!(baseline > 0 && baseline < 1) || !(baseline + effect > 0 && baseline + effect < 1) || effect == 0) {
                throw new BadUsage(
                        "A proportion of " + baseline + " that changes by " + effect,
                        "--baseline, --effect",
                        "Give shares between 0 and 1, for example 0.1 and 0.01, or a change in percent such as 5%.");
            }
        }

        @Override
        public Proportion withEffect(double other) {
            return new Proportion(baseline, other);
        }
    }

    /// A mean over units, for example revenue a visitor.
    ///
    /// @param deviation standard deviation between units, positive, taken to be the same in both arms
    /// @param effect difference of the means
    record Mean(double deviation, double effect) implements PlannedMetric {
        public Mean {
            if (!(deviation > 0) || !Double.isFinite(deviation) || !Double.isFinite(effect) || effect == 0) {
                throw new BadUsage(
                        "A mean with deviation " + deviation + " that changes by " + effect,
                        "--deviation, --effect",
                        "Give a deviation above 0 and an effect other than 0.");
            }
        }

        @Override
        public Mean withEffect(double other) {
            return new Mean(deviation, other);
        }
    }
}
