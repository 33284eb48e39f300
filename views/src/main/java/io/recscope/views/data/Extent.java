package io.recscope.views.data;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What a pass through all interactions tells: too slow, with millions of them, to be counted while a window waits.
///
/// @param median interactions of a user who has any; empty when none has
/// @param first the earliest moment, in milliseconds since 1970; 0 where there is no time or no interaction
/// @param last the latest
record Extent(OptionalInt median, long first, long last) {
    static Extent of(Dataset data) {
        int[] lengths = IntStream.range(0, data.users())
                .map(user -> data.firstRow(user + 1) - data.firstRow(user))
                .filter(n -> n > 0)
                .sorted()
                .toArray();
        OptionalInt median = lengths.length == 0 ? OptionalInt.empty() : OptionalInt.of(lengths[lengths.length / 2]);
        if (data.clock() != Clock.TIME) {
            return new Extent(median, 0, 0);
        }
        var times = IntStream.range(0, data.rows()).mapToLong(data::time).summaryStatistics();
        return data.rows() == 0 ? new Extent(median, 0, 0) : new Extent(median, times.getMin(), times.getMax());
    }
}
