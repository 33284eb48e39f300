package io.recscope.engine.replay;

import java.util.ArrayList;
import java.util.List;

/// Rows of comma-separated values as RFC 4180 has them: lines end with CR and LF, and a value with a comma, a quote
/// or a line end stands in quotes. What is undefined (NaN) is empty. Not thread-safe.
final class Csv {
    private final StringBuilder text = new StringBuilder();
    private final List<String> row = new ArrayList<>();

    /// Adds a value to the row.
    Csv put(Object value) {
        boolean undefined = value instanceof Double number && number.isNaN();
        row.add(undefined ? "" : quoted(String.valueOf(value)));
        return this;
    }

    /// Adds as many values as there shall be; those behind the last one are empty.
    Csv put(List<String> values, int columns) {
        for (int column = 0; column < columns; column++) {
            put(column < values.size() ? values.get(column) : "");
        }
        return this;
    }

    /// Ends the row.
    void end() {
        text.append(String.join(",", row)).append("\r\n");
        row.clear();
    }

    String text() {
        return text.toString();
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
