package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.StringTable;
import io.recscope.engine.data.UserHistory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// How often context values are met, and which hours and days, in the events that a network reads: those of
/// positive weight of users with a name.
final class EventCounts {
    private final List<int[]> values = new ArrayList<>();
    private final BitSet hours = new BitSet();
    private final BitSet days = new BitSet();

    private EventCounts(Interactions data) {
        for (int column = 0; column < data.contexts().size(); column++) {
            values.add(new int[data.contextValues(column).size()]);
        }
    }

    static EventCounts of(Interactions data) {
        EventCounts counts = new EventCounts(data);
        int anonymous = data.findUser("");
        for (int user = 0; user < data.users(); user++) {
            if (user != anonymous) {
                counts.add(data, data.history(user));
            }
        }
        return counts;
    }

    private void add(Interactions data, UserHistory history) {
        for (int event = 0; event < history.size(); event++) {
            if (history.weight(event) > 0) {
                hours.set(Moments.hour(history.time(event)));
                days.set(Moments.day(history.time(event)));
                for (int column = 0; column < values.size(); column++) {
                    int value = data.context(column, history.row(event));
                    if (value >= 0) {
                        values.get(column)[value]++;
                    }
                }
            }
        }
    }

    /// Number of hours of the day in which there are events.
    int hours() {
        return hours.cardinality();
    }

    /// Number of days of the week on which there are events.
    int days() {
        return days.cardinality();
    }

    private record Met(String value, int times) {}

    /// A column's most frequent values; of equally frequent ones the first by name.
    ///
    /// @param least how often a value must be met
    /// @param most number of values
    List<String> frequent(StringTable names, int column, int least, int most) {
        List<Met> met = new ArrayList<>();
        int[] times = values.get(column);
        for (int value = 0; value < times.length; value++) {
            if (times[value] >= least) {
                met.add(new Met(names.get(value), times[value]));
            }
        }
        return met.stream()
                .sorted(Comparator.comparingInt(Met::times).reversed().thenComparing(Met::value))
                .limit(most)
                .map(Met::value)
                .toList();
    }
}
