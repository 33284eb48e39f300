package io.recscope.views.chart;

import java.util.stream.DoubleStream;
import org.jfree.data.Range;

/// The stretch of an axis that holds values, with a little air.
final class Extent {
    private static final double AIR = 0.04;

    private Extent() {}

    /// @param values undefined ones, and on a logarithmic axis those not above zero, do not count
    static Range of(Axis axis, DoubleStream values) {
        boolean log = axis.scale() == Axis.Scale.LOG;
        double[] valid =
                values.filter(v -> Double.isFinite(v) && (!log || v > 0)).toArray();
        if (valid.length == 0) {
            return new Range(log ? 1 : 0, log ? 10 : 1);
        }
        double low = DoubleStream.of(valid).min().getAsDouble();
        double high = DoubleStream.of(valid).max().getAsDouble();
        if (log) {
            double factor = Math.max(Math.pow(high / low, AIR), 1.1);
            return new Range(low / factor, high * factor);
        }
        double air = low == high ? Math.max(Math.abs(low) * AIR, 1e-6) : (high - low) * AIR;
        return new Range(low - air, high + air);
    }

    /// A stretch that starts or ends at zero where all values lie on one side of it.
    ///
    /// @param room share of the length to leave free behind the last value
    static Range fromZero(DoubleStream values, double room) {
        double[] valid = values.filter(Double::isFinite).toArray();
        double low = Math.min(0, DoubleStream.of(valid).min().orElse(0));
        double high = Math.max(0, DoubleStream.of(valid).max().orElse(1));
        double length = Math.max(high - low, 1e-9);
        return new Range(low < 0 ? low - length * room : 0, high + length * room);
    }
}
