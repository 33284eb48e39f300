package io.recscope.views.chart;

import java.util.HashSet;
import java.util.List;

/// Names that must differ, because charts find rows and lines by name.
final class Distinct {
    private Distinct() {}

    static void check(String what, List<String> names) {
        if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException(what + " must be distinct and not empty: " + names);
        }
    }
}
