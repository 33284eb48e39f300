package io.recscope.engine.offpolicy;

import java.util.List;

/// Everything that was shown in a period. Immutable and thread-safe.
///
/// @param slates in any order
/// @param items number of items of the catalogue; dense ids are below
/// @param propensities where they come from
public record ImpressionLog(List<Slate> slates, int items, PropensitySource propensities) {
    public ImpressionLog {
        slates = List.copyOf(slates);
    }

    /// Number of items shown, repetitions counted.
    public long impressions() {
        return slates.stream().mapToLong(slate -> slate.shown().size()).sum();
    }

    /// Number of different users.
    public int users() {
        return (int) slates.stream().mapToInt(Slate::user).distinct().count();
    }
}
