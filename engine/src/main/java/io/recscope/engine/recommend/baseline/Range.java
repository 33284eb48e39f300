package io.recscope.engine.recommend.baseline;

import io.recscope.engine.fault.BadUsage;

/// The ranges of settings.
final class Range {
    private Range() {}

    static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw bad(name, value, "at least " + least);
        }
    }

    /// Rejects what is not in `[from, to]`, NaN and infinity included.
    static void between(String name, double value, double from, double to) {
        if (!(value >= from && value <= to)) {
            throw bad(name, value, "from " + from + " to " + to);
        }
    }

    /// Rejects what is not in `(0, 1]`.
    static void fraction(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw bad(name, value, "above 0 and at most 1");
        }
    }

    /// Rejects what is not positive, NaN and infinity included.
    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw bad(name, value, "above 0");
        }
    }

    private static BadUsage bad(String name, Object value, String range) {
        return new BadUsage("The setting " + name + " is " + value, "", "Choose a value " + range + ".");
    }
}
