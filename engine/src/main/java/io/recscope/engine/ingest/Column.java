package io.recscope.engine.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/// A column's name and its first values that are not blank.
record Column(String name, List<String> values) {
    Column {
        values = List.copyOf(values);
    }

    /// Part of the values that fulfil a condition, 0 when there are none.
    double share(Predicate<String> condition) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(condition).count() / values.size();
    }

    /// Whether nearly all values are numbers.
    boolean numeric() {
        return numbers(false) > 0.95;
    }

    /// Part of the values that are numbers.
    double numbers(boolean decimalComma) {
        return share(v -> !Double.isNaN(NumberText.parse(v, decimalComma)));
    }

    /// Number of different values.
    int distinct() {
        return new HashSet<>(values).size();
    }
}
