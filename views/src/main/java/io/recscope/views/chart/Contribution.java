package io.recscope.views.chart;

import java.util.Comparator;
import java.util.List;

/// What one piece of evidence adds to a value, in the unit of that value; less than zero takes away.
///
/// @param name as people know it; two contributions may have one name, for example an item bought twice
/// @param value finite, with its interval
public record Contribution(String name, Measured value) {
    public Contribution {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contribution needs a name");
        }
        if (!Double.isFinite(value.value()) || !Double.isFinite(value.low()) || !Double.isFinite(value.high())) {
            throw new IllegalArgumentException("the contribution of " + name + " must be finite: " + value);
        }
    }

    public static Contribution exact(String name, double value) {
        return new Contribution(name, Measured.exact(value));
    }

    /// How much it matters: the value without its sign.
    public double size() {
        return Math.abs(value.value());
    }

    /// The largest first; equal ones stay in the order given.
    static List<Contribution> bySize(List<Contribution> parts) {
        return parts.stream()
                .sorted(Comparator.comparingDouble(Contribution::size).reversed())
                .toList();
    }

    /// All of them as one. Its interval is as wide as if each erred without regard to the others: the root of the sum
    /// of squares on either side.
    static Measured sum(List<Contribution> parts) {
        double value = 0;
        double below = 0;
        double above = 0;
        for (Contribution part : parts) {
            Measured one = part.value();
            value += one.value();
            below = Math.hypot(below, one.value() - one.low());
            above = Math.hypot(above, one.high() - one.value());
        }
        return new Measured(value, value - below, value + above);
    }
}
