package io.recscope.engine.shapley;

import java.util.Arrays;
import java.util.List;

/// The values an estimator has reckoned so far, and how sure it is of them.
final class Shares {
    private final double[] values;
    private final double[] errors;
    private final double error;

    /// @param errors as in [Fidelity#errors()]
    /// @param error as in [Fidelity#error()]
    Shares(double[] values, double[] errors, double error) {
        this.values = values;
        this.errors = errors;
        this.error = error;
    }

    double[] values() {
        return values;
    }

    double[] errors() {
        return errors;
    }

    double error() {
        return error;
    }

    /// Values without error.
    static Shares exact(double[] values) {
        return new Shares(values, new double[values.length], 0);
    }

    /// Values of which too little was asked to tell the error.
    static Shares unsure(double[] values) {
        double[] errors = new double[values.length];
        Arrays.fill(errors, Double.NaN);
        return new Shares(values, errors, Double.NaN);
    }

    /// The same with what is missing to `total` shared out evenly: rounding, so that the values add up.
    Shares addingUpTo(double total) {
        double missing = (total - sum(values)) / Math.max(1, values.length);
        return new Shares(Arrays.stream(values).map(v -> v + missing).toArray(), errors, error);
    }

    double largest() {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }

    static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
