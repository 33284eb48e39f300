package io.recscope.engine.ab;

import io.recscope.engine.fault.BadUsage;

/// How many units a test needs.
///
/// @param control units in the control arm
/// @param treatment units in the treatment arm
/// @param power chance of finding the planned effect with so many
public record SampleSize(long control, long treatment, double power) {

    public long total() {
        return Math.addExact(control, treatment);
    }

    /// Days until so many units came.
    ///
    /// @param traffic new units a day in both arms together, positive
    /// @throws BadUsage when it is not
    public long days(double traffic) {
        if (!(traffic > 0)) {
            throw new BadUsage("A traffic of " + traffic + " units a day", "--traffic", "Give a number above 0.");
        }
        return (long) Math.ceil(total() / traffic);
    }
}
