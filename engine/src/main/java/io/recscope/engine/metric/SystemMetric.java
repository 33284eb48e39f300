package io.recscope.engine.metric;

import java.util.OptionalDouble;

/// A metric of all lists together: it sees only how often each item was shown.
public non-sealed interface SystemMetric extends Metric {

    /// The value over all lists cut at one depth.
    ///
    /// @param exposure for each item of the catalog the number of lists that contain it
    /// @return empty when nothing was listed
    OptionalDouble value(int[] exposure);
}
