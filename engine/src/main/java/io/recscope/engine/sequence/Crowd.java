package io.recscope.engine.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Many single histories, cut into portions that are read together: those of like length stand side by side, so that
/// little is filled up.
///
/// @param singles in the order of whoever asks
/// @param most the most columns that are read of each
record Crowd(List<Histories> singles, int most) {
    private static final int EVENTS = 2048;
    private static final int LEAST = 2;

    /// Some of the histories.
    ///
    /// @param places where they stand in the crowd
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Portion(int[] places, Batch batch, long[] last) {}

    /// Portions of about equal work, each history in one of them.
    ///
    /// @param start id of the sign for the beginning of a history
    List<Portion> portions(int start) {
        int[] order = IntStream.range(0, singles.size())
                .boxed()
                .sorted(Comparator.comparingInt(this::columns))
                .mapToInt(Integer::intValue)
                .toArray();
        long all = IntStream.range(0, order.length).mapToLong(this::columns).sum();
        long room = Math.min(EVENTS, Math.ceilDiv(all, LEAST));
        List<Portion> portions = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            boolean full = to < order.length && (to + 1L - from) * columns(order[to]) > room;
            if (full || to == order.length) {
                portions.add(
                        portion(IntStream.range(from, to).map(i -> order[i]).toArray(), start));
                from = to;
            }
        }
        return portions;
    }

    private int columns(int place) {
        return Batch.columns(singles.get(place), most);
    }

    private Portion portion(int[] places, int start) {
        List<Histories> chosen = IntStream.of(places).mapToObj(singles::get).toList();
        long[] last =
                IntStream.of(places).mapToLong(place -> columns(place) - 1L).toArray();
        return new Portion(places, Batch.side(chosen, start, most), last);
    }
}
