package io.recscope.views.chart;

/// A value with its interval. NaN is an undefined value; an exact value is its own interval.
public record Measured(double value, double low, double high) {
    public static final Measured UNDEFINED = new Measured(Double.NaN, Double.NaN, Double.NaN);

    public Measured {
        if (low > value || value > high) {
            throw new IllegalArgumentException("the interval [" + low + ", " + high + "] must hold " + value);
        }
    }

    public static Measured exact(double value) {
        return new Measured(value, value, value);
    }

    public boolean defined() {
        return !Double.isNaN(value);
    }

    public boolean exact() {
        return !(low < high);
    }
}
