package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.StringTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One thing that differs between the moments of choosing, and the values it can have.
///
/// @param column index of the context column, −1 for a part of the time
/// @param names of the values; a column's are read from the dataset when asked for
record Circumstance(Part part, String name, int column, List<String> names, Map<String, Integer> numbers) {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int DAYTIME_HOURS = 6;

    enum Part {
        DAYTIME,
        WEEKDAY,
        SEASON,
        COLUMN
    }

    /// What a dataset tells of.
    static List<Circumstance> of(Interactions train) {
        List<Circumstance> all = new ArrayList<>();
        if (train.clock() == Clock.TIME) {
            all.add(ofTime(Part.DAYTIME, "daytime", "night", "morning", "afternoon", "evening"));
            all.add(ofTime(
                    Part.WEEKDAY,
                    "weekday",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday"));
            all.add(ofTime(Part.SEASON, "season", "winter", "spring", "summer", "autumn"));
        }
        for (int column = 0; column < train.contexts().size(); column++) {
            StringTable table = train.contextValues(column);
            List<String> names = new ArrayList<>();
            Map<String, Integer> numbers = new HashMap<>();
            for (int value = 0; value < table.size(); value++) {
                names.add(table.get(value));
                numbers.put(names.getLast(), value);
            }
            all.add(new Circumstance(Part.COLUMN, train.contexts().get(column), column, names, numbers));
        }
        return all;
    }

    private static Circumstance ofTime(Part part, String name, String... names) {
        return new Circumstance(part, name, -1, List.of(names), Map.of());
    }

    int values() {
        return names.size();
    }

    String value(int value) {
        return names.get(value);
    }

    /// The number of a column's value, −1 when there is none.
    int find(String value) {
        return numbers.getOrDefault(value, -1);
    }

    /// The value at a moment in milliseconds, UTC.
    int at(long moment) {
        return switch (part) {
            case DAYTIME -> (int) (Math.floorMod(moment, DAY) / HOUR / DAYTIME_HOURS);
            case WEEKDAY -> (int) Math.floorMod(Math.floorDiv(moment, DAY) + 3, 7L); // the first day was a Thursday
            case SEASON -> Instant.ofEpochMilli(moment).atOffset(ZoneOffset.UTC).getMonthValue() % 12 / 3;
            case COLUMN -> -1;
        };
    }
}
