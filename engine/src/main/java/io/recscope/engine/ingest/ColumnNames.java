package io.recscope.engine.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of columns as they are shown and mapped.
final class ColumnNames {
    private static final Pattern TYPED = Pattern.compile(".+:(token|token_seq|float|float_seq)");

    private ColumnNames() {}

    /// Names stripped of blanks, of RecBole's types when every name has one, and numbered where they repeat or miss.
    static List<String> plain(List<String> header) {
        boolean typed = typed(header);
        List<String> names = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String raw : header) {
            String name = (typed ? raw.substring(0, raw.lastIndexOf(':')) : raw).strip();
            String base = name.isEmpty() ? String.valueOf(names.size() + 1) : name;
            String unique = base;
            for (int n = 2; !used.add(unique); n++) {
                unique = base + " " + n;
            }
            names.add(unique);
        }
        return names;
    }

    /// Whether this is the header of a RecBole atomic file.
    static boolean typed(List<String> header) {
        return !header.isEmpty()
                && header.stream().allMatch(n -> TYPED.matcher(n).matches());
    }
}
