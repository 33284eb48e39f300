package io.recscope.engine.tune;

import java.util.Map;

/// A setting and how good it was, as far as a sampler needs to know. Immutable as long as nobody changes the array.
///
/// @param gains more is better in each; NaN where a setting could not be measured
/// @param shortfall how far it is below what must be left, 0 when it is allowed
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Tried(Map<String, String> settings, double[] gains, double shortfall) {

    /// Whether it keeps what must be left and could be measured.
    boolean allowed() {
        for (double gain : gains) {
            if (Double.isNaN(gain)) {
                return false;
            }
        }
        return shortfall == 0;
    }
}
