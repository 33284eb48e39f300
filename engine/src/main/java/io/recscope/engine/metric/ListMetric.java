package io.recscope.engine.metric;

import java.util.OptionalDouble;

/// A metric with one value for each user's list; the value of a system is the mean over the users where it is
/// defined.
public non-sealed interface ListMetric extends Metric {

    /// The value of the first `k` entries of one list.
    ///
    /// @param k at least 1; may exceed the length of the list or the catalog
    /// @return empty when the formula has no value for this list, which is never counted as zero
    OptionalDouble value(RankedList list, int k);
}
