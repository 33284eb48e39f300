package io.recscope.engine.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    /// The name that looks most like the wanted one, or the empty string when none does.
    static String nearest(String wanted, List<String> names) {
        String best = "";
        int least = Math.max(2, wanted.length() / 2) + 1;
        for (String name : names) {
            int distance = distance(wanted.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /// Number of insertions, deletions and replacements between two texts (Levenshtein).
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
