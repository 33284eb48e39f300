package io.recscope.engine.ab;

import io.recscope.engine.fault.BadData;
import java.util.List;
import java.util.regex.Pattern;

/// One line of a test's file.
///
/// @param number of the line, from 1
record AbLine(AbColumns columns, List<String> fields, String file, long number) {
    /// What [Double#parseDouble] takes beyond this, as `1f` or `NaN`, is no number of a table.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final double MOST = 1e15;

    AbLine {
        fields = List.copyOf(fields);
        if (fields.size() != columns.width()) {
            throw new BadData(
                    "The line has " + fields.size() + " fields and the header " + columns.width(),
                    file + ", line " + number,
                    "Complete the line, or drop it.");
        }
    }

    BadData wrong(String what, String remedy) {
        return new BadData(what, file + ", line " + number, remedy);
    }

    String text(String column) {
        String text = fields.get(columns.index(column)).strip();
        if (text.isEmpty()) {
            throw wrong("The " + column + " is empty", "Fill it in, or drop the line.");
        }
        return text;
    }

    double number(String column) {
        String text = text(column);
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(value) <= MOST)) {
            throw wrong("The " + column + " '" + text + "' is no number", "Write it as 12 or 0.5, or drop the line.");
        }
        return value;
    }

    private long count(String column) {
        double value = number(column);
        if (value < 0 || value != Math.rint(value)) {
            throw wrong("The " + column + " " + value + " are no count", "Write a whole number, 0 or more.");
        }
        return (long) value;
    }

    Tally trials() {
        long trials = count(AbColumns.TRIALS);
        long successes = count(AbColumns.SUCCESSES);
        if (successes > trials) {
            throw wrong(
                    successes + " successes of " + trials + " trials",
                    "Count each unit once: a trial has one success at most.");
        }
        return Tally.ofTrials(trials, successes);
    }
}
