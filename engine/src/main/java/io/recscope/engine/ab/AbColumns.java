package io.recscope.engine.ab;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NearNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the columns of a test's file are.
///
/// @param at place of each known column, counted from 0
/// @param width number of columns
record AbColumns(Map<String, Integer> at, int width) {
    static final String ARM = "arm";
    static final String DAY = "day";
    static final String UNIT = "unit";
    static final String VALUE = "value";
    static final String TRIALS = "trials";
    static final String SUCCESSES = "successes";

    private static final List<String> KNOWN = List.of(ARM, DAY, UNIT, VALUE, TRIALS, SUCCESSES);
    private static final Map<String, String> SYNONYMS = Map.of(
            "variant", ARM, "group", ARM, "user", UNIT, "date", DAY, "visitors", TRIALS, "conversions", SUCCESSES);
    private static final String FORMS = "The columns are arm, trials, successes and, if there are several looks, day;"
            + " or arm, value and, if wished, unit and day.";

    AbColumns {
        at = Map.copyOf(at);
    }

    static AbColumns of(List<String> header, String file) {
        String where = file + ", line 1";
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String plain = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            String name = SYNONYMS.getOrDefault(plain, plain);
            if (!KNOWN.contains(name)) {
                String meant = NearNames.nearest(plain, KNOWN)
                        .map(near -> " Did you mean '" + near + "'?")
                        .orElse("");
                throw new BadData(
                        "There is no use for the column '" + plain + "'",
                        where,
                        "Drop it or rename it. " + FORMS + meant);
            }
            if (at.put(name, i) != null) {
                throw new BadData("The column " + name + " comes twice", where, "Drop one of the two.");
            }
        }
        boolean counts = at.containsKey(TRIALS) && at.containsKey(SUCCESSES);
        boolean units = at.containsKey(VALUE);
        if (!at.containsKey(ARM) || counts == units || (counts && at.containsKey(UNIT))) {
            throw new BadData("The columns are " + String.join(", ", header), where, FORMS);
        }
        return new AbColumns(at, header.size());
    }

    boolean has(String column) {
        return at.containsKey(column);
    }

    /// Whether lines hold trials and successes, not units.
    boolean counts() {
        return has(TRIALS);
    }

    int index(String column) {
        return at.getOrDefault(column, -1);
    }
}
