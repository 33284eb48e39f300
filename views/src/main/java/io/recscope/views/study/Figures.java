package io.recscope.views.study;

import io.recscope.engine.metric.Measurement;
import io.recscope.views.chart.Measured;

/// Turns measurements of the engine into values of charts and tables.
public final class Figures {
    private Figures() {}

    /// The value with its interval; without one where there is none, or where the value lies outside of it.
    public static Measured measured(Measurement m) {
        return measured(m.value(), m.low(), m.high());
    }

    public static Measured measured(double value, double low, double high) {
        if (Double.isNaN(value)) {
            return Measured.UNDEFINED;
        }
        boolean around = low <= value && value <= high;
        return around ? new Measured(value, low, high) : Measured.exact(value);
    }

    /// The value, or the lowest there is when it is undefined.
    static double known(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
}
