package io.recscope.engine.ab;

import io.recscope.engine.fault.BadUsage;

/// How sure a planned two-sided test shall be.
///
/// @param alpha chance of finding a difference where there is none, in `(0, 0.5]`
/// @param power chance of finding the planned effect, in `[0.5, 1)`
/// @param ratio units in the treatment arm for each one in control, positive
public record TestDesign(double alpha, double power, double ratio) {
    public TestDesign {
        if (!(alpha > 0 && alpha <= 0.5) || !(power >= 0.5 && power < 1) || !(ratio > 0) || !Double.isFinite(ratio)) {
            throw new BadUsage(
                    "A test of level " + alpha + ", power " + power + " and arms 1:" + ratio,
                    "--alpha, --power, --ratio",
                    "Give a level from 0 to 0.5, a power from 0.5 to 1 and a ratio above 0.");
        }
    }

    /// Level .05, power .8, arms of equal size.
    public static TestDesign usual() {
        return new TestDesign(0.05, 0.8, 1);
    }
}
