package io.recscope.engine.ingest;

import java.util.HashSet;
import java.util.List;

/// Guesses whether the first row names the columns.
final class HeaderDetector {
    private HeaderDetector() {}

    static Guess<Boolean> guess(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return new Guess<>(true, 0.3, "there are no rows to compare");
        }
        List<String> first = rows.getFirst();
        if (ColumnNames.typed(first)) {
            return new Guess<>(true, 1, "the first row names columns with RecBole's types");
        }
        if (first.stream().anyMatch(f -> RoleNames.role(f).isPresent())) {
            return new Guess<>(true, 0.97, "the first row holds names known for columns");
        }
        if (first.stream().anyMatch(HeaderDetector::numeric)) {
            return new Guess<>(false, 0.9, "the first row holds numbers");
        }
        if (first.stream().anyMatch(String::isBlank) || new HashSet<>(first).size() < first.size()) {
            return new Guess<>(false, 0.6, "the first row holds empty or equal fields");
        }
        for (int column = 0; column < first.size(); column++) {
            if (mostlyNumeric(rows, column)) {
                return new Guess<>(true, 0.9, "numbers stand below a text in the first row");
            }
        }
        return new Guess<>(true, 0.6, "the first row may be a header; nothing speaks against it");
    }

    private static boolean mostlyNumeric(List<List<String>> rows, int column) {
        long numbers = rows.stream()
                .skip(1)
                .filter(r -> column < r.size() && numeric(r.get(column)))
                .count();
        return numbers > 0.8 * (rows.size() - 1) && numbers > 0;
    }

    private static boolean numeric(String text) {
        return !Double.isNaN(NumberText.parse(text, text.indexOf(',') >= 0)) || text.matches("\\d{4}-\\d\\d-\\d\\d.*");
    }
}
