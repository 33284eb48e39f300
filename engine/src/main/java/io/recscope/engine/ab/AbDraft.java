package io.recscope.engine.ab;

import io.recscope.engine.fault.BadData;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A test's data while lines come in. Not thread-safe.
final class AbDraft {
    private static final String ALL = "all";

    private final String file;
    private final List<String> arms = new ArrayList<>();
    /// By day and arm; days in time order.
    private final TreeMap<Long, Map<String, Tally>> days = new TreeMap<>();

    private final Map<Long, String> labels = new HashMap<>();
    private final Map<String, Long> lineOf = new LinkedHashMap<>();
    private boolean dates;
    private boolean proportions = true;

    AbDraft(String file) {
        this.file = file;
    }

    void count(AbLine line, String arm, Optional<String> day, Tally tally) {
        add(line, arm, day, tally);
    }

    void unit(AbLine line, String arm, Optional<String> day, Optional<String> unit, double value) {
        if (unit.isPresent()) {
            Long before = lineOf.putIfAbsent(unit.get(), line.number());
            if (before != null) {
                throw line.wrong(
                        "The unit '" + unit.get() + "' was in line " + before + " already",
                        "Give one line for each unit, with the sum of its values; drop a unit that was in two arms.");
            }
        }
        proportions &= value == 0 || value == 1;
        add(line, arm, day, Tally.NONE.with(value));
    }

    private void add(AbLine line, String arm, Optional<String> day, Tally tally) {
        if (!arms.contains(arm)) {
            arms.add(arm);
        }
        long number = day.isEmpty() ? 0 : number(line, day.get());
        labels.putIfAbsent(number, day.orElse(ALL));
        days.computeIfAbsent(number, d -> new HashMap<>()).merge(arm, tally, Tally::plus);
    }

    private long number(AbLine line, String day) {
        boolean date = day.contains("-") && !day.startsWith("-");
        if (days.isEmpty()) {
            dates = date;
        }
        if (date == dates) {
            try {
                return date ? LocalDate.parse(day).toEpochDay() : Long.parseLong(day);
            } catch (DateTimeParseException | NumberFormatException e) {
                throw notADay(line, day);
            }
        }
        throw notADay(line, day);
    }

    private static BadData notADay(AbLine line, String day) {
        return line.wrong(
                "'" + day + "' is no day like the others",
                "Write all days as dates such as 2026-11-21, or all as whole numbers.");
    }

    /// @throws BadData when there are fewer than two arms
    AbData data() {
        if (arms.size() < 2) {
            throw new BadData(
                    arms.isEmpty()
                            ? "The file has no line below its header"
                            : "There is only the arm " + arms.getFirst(),
                    file,
                    "Give lines of at least two arms, control and another one.");
        }
        List<String> names = new ArrayList<>();
        List<List<Tally>> daily = new ArrayList<>();
        days.forEach((day, tallies) -> {
            names.add(labels.getOrDefault(day, ALL));
            daily.add(arms.stream()
                    .map(arm -> tallies.getOrDefault(arm, Tally.NONE))
                    .toList());
        });
        return new AbData(proportions, arms, names, daily);
    }
}
