package io.recscope.engine.explain;

import java.util.List;

/// What becomes of the worth while evidence is taken away, or comes back, piece by piece: in the order of the shares,
/// the largest first, and in random orders (Petsiuk, Das and Saenko, RISE, BMVC 2018).
///
/// @param named worth after 0, 1, … steps in the order of the shares
/// @param random mean worth after as many steps over the random orders
/// @param area mean worth along the steps of `named`, by the trapezoid rule
/// @param randomAreas the same for each random order
public record Curve(List<Double> named, List<Double> random, double area, List<Double> randomAreas) {
    public Curve {
        named = List.copyOf(named);
        random = List.copyOf(random);
        randomAreas = List.copyOf(randomAreas);
    }

    /// Mean area over the random orders, NaN without any.
    public double randomArea() {
        return randomAreas.stream().mapToDouble(a -> a).average().orElse(Double.NaN);
    }

    /// Mean of the values between neighbours; the value itself where there is one, NaN where there is none.
    static double area(double[] worths) {
        if (worths.length == 0) {
            return Double.NaN;
        }
        if (worths.length == 1) {
            return worths[0];
        }
        double sum = 0;
        for (int i = 1; i < worths.length; i++) {
            sum += (worths[i - 1] + worths[i]) / 2;
        }
        return sum / (worths.length - 1);
    }
}
